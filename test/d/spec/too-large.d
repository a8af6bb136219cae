/*
 * What is larger than the principal buffer is dropped at the commit, as a whole.
 *
 * @@ args: -q -r http.pcap -xbufsize=16k
 */
BEGIN { s = speculation(); }
tcp:::receive { speculate(s); printf("%d\n", ++n); }
END { commit(s); }
END { printf("end\n"); }

/* @@ stdout
end

*/
/* @@ stderr
dtap: 1 drop on CPU 1
*/
