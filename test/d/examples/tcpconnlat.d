/*
 * 40 ms to the server and back, and a second for each lost SYN.
 *
 * @@ args: -r slow.pcap -s examples/tcpconnlat.d
 */

/* @@ stdout

  Connect Latency (us)                                2001:db8:7::80                                    $
           value  ------------- Distribution ------------- count    $
           16384 |                                         0        $
           32768 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@           3        $
           65536 |                                         0        $
          131072 |@@@@@@@@@@                               1        $
          262144 |                                         0        $

  Connect Latency (us)                                192.168.7.80                                      $
           value  ------------- Distribution ------------- count    $
           16384 |                                         0        $
           32768 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@            8        $
           65536 |@@@@                                     1        $
          131072 |                                         0        $
          262144 |                                         0        $
          524288 |                                         0        $
         1048576 |@@@@@@@                                  2        $
         2097152 |                                         0        $

*/
