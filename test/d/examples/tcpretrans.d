/*
 * SYNs and segments that are sent again.
 *
 * @@ args: -r slow.pcap -s examples/tcpretrans.d
 */

/* @@ stdout
    TIME    PID           LADDR:PORT  --           RADDR:PORT   BYTES STATE
    3638     -1       10.1.0.11:35827 R>    192.168.7.80:443        0 state-syn-sent
    4754     -1       10.1.0.11:51271 R>    192.168.7.80:443        0 state-syn-sent
    5261     -1       10.1.0.11:36195 R>    192.168.7.80:22      1436 state-established
    5262     -1       10.1.0.11:36195 R>    192.168.7.80:22        12 state-established
    5540     -1       10.1.0.12:48629 R>    192.168.7.80:22      1448 state-established
    6742     -1       10.1.0.23:37571 R>    192.168.7.80:8080       0 state-syn-sent
    7762     -1       10.1.0.23:37571 R>    192.168.7.80:8080       0 state-syn-sent
    8786     -1       10.1.0.23:37571 R>    192.168.7.80:8080       0 state-syn-sent
    9814     -1       10.1.0.23:37571 R>    192.168.7.80:8080       0 state-syn-sent

TO                                       RETRANSMITS   TIMEOUTS
192.168.7.80                                       9          6

*/
