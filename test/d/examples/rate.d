/*
 * Packets and bytes of each second.
 *
 * @@ args: -r http.pcap -s examples/rate.d
 */

/* @@ stdout
    1280 packets     575356 bytes
     922 packets     340512 bytes
      19 packets       1107 bytes since

*/
