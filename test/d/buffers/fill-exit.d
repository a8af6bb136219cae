/*
 * A buffer that is not full is printed when tracing ends.
 *
 * @@ args: -q -r http.pcap -xbufpolicy=fill
 * @@ status: 4
 */
#pragma D option bufsize=1m
tcp:::receive { printf("%d\n", ++n); }
tcp:::receive /n == 3/ { exit(4); }
END { printf("end\n"); }

/* @@ stdout
1
2
3
end

*/
