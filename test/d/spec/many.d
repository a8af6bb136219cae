/*
 * More than one hand-over of tables can not part a speculation.
 *
 * @@ args: -q -r http.pcap -xspecsize=8m -xbufsize=16k
 */
BEGIN { s = speculation(); }
tcp:::receive { speculate(s); printf("%d\n", ++n); }
END { discard(s); printf("%d\n", n); }

/* @@ stdout
2178

*/
