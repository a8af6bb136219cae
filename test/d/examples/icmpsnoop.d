/*
 * Echoes, errors and what they are about, neighbours.
 *
 * @@ args: -r icmp.pcap -s examples/icmpsnoop.d
 */

/* @@ stdout
    TIME SOURCE                   DEST                     TYPE             CODE WHAT
       0 10.1.0.8                 192.168.7.80             ECHO_REQUEST        0 id 18771 seq 1
       0 192.168.7.80             10.1.0.8                 ECHO_REPLY          0 id 18771 seq 1
     204 10.1.0.8                 192.168.7.80             ECHO_REQUEST        0 id 18771 seq 2
     204 192.168.7.80             10.1.0.8                 ECHO_REPLY          0 id 18771 seq 2
     206 2001:db8:1::214          ff02::1:ff00:fe          NEIGHBOR_SOLICIT    0 2001:db8:1::fe
     206 2001:db8:1::fe           2001:db8:1::214          NEIGHBOR_ADVERT     0 2001:db8:1::fe
     207 2001:db8:1::214          2001:db8:7::80           ECHO_REQUEST        0 id 18772 seq 1
     207 2001:db8:7::80           2001:db8:1::214          ECHO_REPLY          0 id 18772 seq 1
     408 2001:db8:1::214          2001:db8:7::80           ECHO_REQUEST        0 id 18772 seq 2
     408 2001:db8:7::80           2001:db8:1::214          ECHO_REPLY          0 id 18772 seq 2
     410 10.1.0.8                 192.168.7.80             ECHO_REQUEST        0 id 18773 seq 1
     410 192.168.7.80             10.1.0.8                 ECHO_REPLY          0 id 18773 seq 1
     428 fe80::ff:fe00:1fe        ff02::16                 MLD2_REPORT         0 $
     612 10.1.0.8                 192.168.7.80             ECHO_REQUEST        0 id 18773 seq 2
     612 192.168.7.80             10.1.0.8                 ECHO_REPLY          0 id 18773 seq 2
     614 2001:db8:1::214          2001:db8:7::80           ECHO_REQUEST        0 id 18774 seq 1
     615 2001:db8:1::fe           2001:db8:1::214          PACKET_TOO_BIG      0 2001:db8:1::214 -> 2001:db8:7::80 proto 44 ports 0 0 mtu 1300
     615 2001:db8:1::fe           2001:db8:1::214          PACKET_TOO_BIG      0 2001:db8:1::214 -> 2001:db8:7::80 proto 44 ports 0 0 mtu 1300
     620 fe80::ff:fe00:1fe        ff02::16                 MLD2_REPORT         0 $
     816 2001:db8:1::214          2001:db8:7::80           ECHO_REQUEST        0 id 18774 seq 2
     816 2001:db8:7::80           2001:db8:1::214          ECHO_REPLY          0 id 18774 seq 2
     818 10.1.0.8                 192.168.7.80             ECHO_REQUEST        0 id 18775 seq 1
     818 192.168.7.80             10.1.0.8                 ECHO_REPLY          0 id 18775 seq 1
    1020 10.1.0.8                 192.168.7.80             ECHO_REQUEST        0 id 18775 seq 2
    1020 192.168.7.80             10.1.0.8                 ECHO_REPLY          0 id 18775 seq 2
    1022 10.1.0.8                 192.168.7.80             ECHO_REQUEST        0 id 18776 seq 1
    1022 192.168.7.80             10.1.0.8                 ECHO_REPLY          0 id 18776 seq 1
    1224 10.1.0.8                 192.168.7.80             ECHO_REQUEST        0 id 18776 seq 2
    1224 192.168.7.80             10.1.0.8                 ECHO_REPLY          0 id 18776 seq 2
    1225 10.1.0.254               10.1.0.8                 TIME_EXCEEDED       0 10.1.0.8 -> 192.168.7.80 proto 17 ports 56236 33434
    1276 2001:db8:1::fe           ff02::1:ff00:8           NEIGHBOR_SOLICIT    0 2001:db8:1::8
    1276 2001:db8:1::8            2001:db8:1::fe           NEIGHBOR_ADVERT     0 2001:db8:1::8
    1276 2001:db8:1::fe           2001:db8:1::8            TIME_EXCEEDED       0 2001:db8:1::8 -> 2001:db8:7::80 proto 17 ports 53360 33434
    1328 10.1.0.254               10.1.0.8                 TIME_EXCEEDED       0 10.1.0.8 -> 192.168.7.80 proto 17 ports 45405 33435
    1377 2001:db8:1::fe           2001:db8:1::8            TIME_EXCEEDED       0 2001:db8:1::8 -> 2001:db8:7::80 proto 17 ports 37090 33435
    1427 10.1.0.254               10.1.0.8                 TIME_EXCEEDED       0 10.1.0.8 -> 192.168.7.80 proto 17 ports 35545 33436
    1478 2001:db8:1::fe           2001:db8:1::8            TIME_EXCEEDED       0 2001:db8:1::8 -> 2001:db8:7::80 proto 17 ports 35400 33436
    1528 192.168.7.80             10.1.0.8                 DEST_UNREACH        3 10.1.0.8 -> 192.168.7.80 proto 17 ports 51803 33434
    1579 2001:db8:7::80           2001:db8:1::8            DEST_UNREACH        4 2001:db8:1::8 -> 2001:db8:7::80 proto 17 ports 37126 33434
    1629 192.168.7.80             10.1.0.8                 DEST_UNREACH        3 10.1.0.8 -> 192.168.7.80 proto 17 ports 52481 33435
    1679 2001:db8:7::80           2001:db8:1::8            DEST_UNREACH        4 2001:db8:1::8 -> 2001:db8:7::80 proto 17 ports 59012 33435
    1730 192.168.7.80             10.1.0.8                 DEST_UNREACH        3 10.1.0.8 -> 192.168.7.80 proto 17 ports 37277 33436
    1780 2001:db8:7::80           2001:db8:1::8            DEST_UNREACH        4 2001:db8:1::8 -> 2001:db8:7::80 proto 17 ports 32799 33436
    1881 2001:db8:1::fe           2001:db8:1::8            DEST_UNREACH        0 2001:db8:1::8 -> 2001:db8:9::9 proto 17 ports 56992 9
    1931 10.1.0.254               10.1.0.8                 DEST_UNREACH        4 10.1.0.8 -> 192.168.7.80 proto 17 ports 45809 9 mtu 1300
    1982 2001:db8:1::fe           2001:db8:1::8            PACKET_TOO_BIG      0 2001:db8:1::8 -> 2001:db8:7::80 proto 17 ports 43603 9 mtu 1300
    2133 10.1.0.8                 192.168.7.80             TIMESTAMP           0 id 77 seq 1
    2133 192.168.7.80             10.1.0.8                 TIMESTAMP_REPLY     0 id 77 seq 1
    5100 10.1.0.254               10.1.0.8                 DEST_UNREACH        1 10.1.0.8 -> 192.168.7.77 proto 17 ports 33264 9
    5132 2001:db8:1::fe           2001:db8:1::8            DEST_UNREACH        3 2001:db8:1::8 -> 2001:db8:7::77 proto 17 ports 34044 9
    5228 fe80::ff:fe00:1fe        2001:db8:1::214          NEIGHBOR_SOLICIT    0 2001:db8:1::214
    5228 2001:db8:1::214          fe80::ff:fe00:1fe        NEIGHBOR_ADVERT     0 2001:db8:1::214

*/
