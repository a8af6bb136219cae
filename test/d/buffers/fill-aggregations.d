/*
 * Aggregations are counted until then, too.
 *
 * @@ args: -q -r http.pcap -xbufpolicy=fill -xbufsize=1k
 */
tcp:::receive { @ = count(); }
tcp:::receive { n++; trace(n); }
END { printa("\n%@d\n", @); }

/* @@ stdout
1234567891011121314151617181920
21

*/
