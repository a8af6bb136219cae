/*
 * printa() shows aggregations as they are at the end, when its record is consumed.
 *
 * @@ args: -q -r http.pcap -xbufpolicy=ring
 */
tcp:::receive { @ = count(); }
tcp:::receive /++n == 10/ { printa("%@d\n", @); }

/* @@ stdout
2178

*/
