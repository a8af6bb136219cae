/*
 * Services by bytes, among them the ports that a scan touched.
 *
 * @@ args: -r http.pcap -s examples/services.d
 */

/* @@ stdout
PROTO  PORT    PACKETS          BYTES
TCP      80       1728         789015
TCP     443        154          99536
TCP      22        258          18028
UDP      53         20           1036
TCP      34          2             60
TCP      33          2             60
TCP      32          2             60
TCP      31          2             60
TCP      30          2             60
TCP      29          2             60
TCP      28          2             60
TCP      27          2             60
TCP      26          2             60
TCP      25          2             60
TCP      24          2             60
TCP      23          2             60
TCP      21          2             60
TCP      20          2             60
TCP      19          2             60
TCP      18          2             60
TCP      17          2             60
TCP      16          2             60
TCP      15          2             60

*/
