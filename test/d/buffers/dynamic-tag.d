/*
 * ... with the tag.
 *
 * @@ args: -q -r http.pcap -xdynvarsize=4k -xdroptags
 */
int n;
tcp:::receive /n < 2000/ { x[++n] = 1; }

/* @@ stdout

*/
/* @@ stderr
dtap: [DTRACEDROP_DYNAMIC] 1872 dynamic variable drops
*/
