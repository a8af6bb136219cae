/*
 * --connections: the table after the capture, the oldest first, behind what the program prints.
 *
 * @@ args: -q -r odd-link.pcap --connections
 */
tcp:::receive { @ = count(); }

/* @@ stdout

               12
ID  PROTO  VLAN    CLIENT                 SERVER               STATE                    PACKETS  BYTES  RTT(ms)  RETRANS  AGE(s)  IDLE(s)  PROCESS
1   tcp    100     10.1.0.8:40000         192.168.7.80:80      established/established  1/0      18/0   -        0/0      0.007   0.007    -
2   tcp    100     [2001:db8:1::8]:40000  [2001:db8:7::80]:80  established/established  1/0      18/0   -        0/0      0.007   0.007    -
4   tcp    300.30  10.1.0.8:40000         192.168.7.80:80      established/established  1/0      18/0   -        0/0      0.007   0.006    -
5   udp    301.31  10.1.0.8:40001         192.168.7.80:53      -                        1/0      8/0    -        0/0      0.006   0.006    -
6   udp    302.32  [2001:db8:1::8]:40001  [2001:db8:7::80]:53  -                        1/0      8/0    -        0/0      0.006   0.006    -
7   tcp    8.7     10.1.0.8:40000         192.168.7.80:80      established/established  1/0      18/0   -        0/0      0.006   0.006    -
9   tcp    -       10.1.0.8:40000         192.168.7.80:80      established/established  4/0      72/0   -        3/0      0.005   0.000    -
10  udp    -       [2001:db8:1::8]:40001  [2001:db8:7::80]:53  -                        1/0      8/0    -        0/0      0.005   0.005    -
11  udp    -       10.1.0.8:40001         192.168.7.80:53      -                        3/0      16/0   -        0/0      0.005   0.000    -
12  tcp    101     10.1.0.8:40000         192.168.7.80:80      established/established  1/0      18/0   -        0/0      0.005   0.005    -
16  tcp    -       [2001:db8:1::8]:40000  [2001:db8:7::80]:80  established/established  2/0      36/0   -        1/0      0.004   0.001    -
19  tcp    303.33  10.1.0.8:40000         192.168.7.80:80      established/established  1/0      18/0   -        0/0      0.003   0.003    -
*/
