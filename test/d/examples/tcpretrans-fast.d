/*
 * A lossy wire: what the receiver asked for, no timeout.
 *
 * @@ args: -r loss.pcap -s examples/tcpretrans.d
 */

/* @@ stdout
    TIME    PID           LADDR:PORT  --           RADDR:PORT   BYTES STATE
     150     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     152     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     153     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     153     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     155     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     155     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     155     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     155     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     156     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     156     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     156     -1    192.168.7.80:80    R>        10.1.0.8:50381   1448 state-established
     177     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     177     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     179     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     179     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     181     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     181     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     181     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     181     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     183     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     183     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     183     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     183     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     183     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established
     184     -1  2001:db8:7::80:80    R>   2001:db8:1::8:39615   1428 state-established

TO                                       RETRANSMITS   TIMEOUTS
10.1.0.8                                          11          0
2001:db8:1::8                                     14          0

*/
