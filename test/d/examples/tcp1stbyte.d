/*
 * The server takes long for what IPv6 asks.
 *
 * @@ args: -r slow.pcap -s examples/tcp1stbyte.d
 */

/* @@ stdout

  1st Byte Latency (us)                               192.168.7.80                                      $
           value  ------------- Distribution ------------- count    $
           16384 |                                         0        $
           32768 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 11       $
           65536 |                                         0        $

  1st Byte Latency (us)                               2001:db8:7::80                                    $
           value  ------------- Distribution ------------- count    $
           65536 |                                         0        $
          131072 |@@@@@@@@@@                               1        $
          262144 |@@@@@@@@@@@@@@@@@@@@                     2        $
          524288 |@@@@@@@@@@                               1        $
         1048576 |                                         0        $

*/
