/*
 * All states of both ends of two connections.
 *
 * @@ args: -r slow.pcap -s examples/tcpstate.d 443
 */

/* @@ stdout
CPU  DELTA(us)           LADDR:PORT            RADDR:PORT  OLD                     NEW
  1          0       10.1.0.11:35827    192.168.7.80:443   state-closed         -> state-syn-sent
  1          0    192.168.7.80:443         10.1.0.11:35827 state-listen         -> state-syn-received
  1    1057894       10.1.0.11:35827    192.168.7.80:443   state-syn-sent       -> state-established
  1         31    192.168.7.80:443         10.1.0.11:35827 state-syn-received   -> state-established
  1      51600       10.1.0.11:35827    192.168.7.80:443   state-established    -> state-fin-wait-1
  1      51569    192.168.7.80:443         10.1.0.11:35827 state-established    -> state-close-wait
  1          0       10.1.0.11:51271    192.168.7.80:443   state-closed         -> state-syn-sent
  1      40655    192.168.7.80:443         10.1.0.11:35827 state-close-wait     -> state-last-ack
  1      40655       10.1.0.11:35827    192.168.7.80:443   state-fin-wait-1     -> state-fin-wait-2
  1          0       10.1.0.11:35827    192.168.7.80:443   state-fin-wait-2     -> state-time-wait
  1         29    192.168.7.80:443         10.1.0.11:35827 state-last-ack       -> state-closed
  1          0    192.168.7.80:443         10.1.0.11:51271 state-listen         -> state-syn-received
  1    1063430       10.1.0.11:51271    192.168.7.80:443   state-syn-sent       -> state-established
  1         29    192.168.7.80:443         10.1.0.11:51271 state-syn-received   -> state-established
  1      41078       10.1.0.11:51271    192.168.7.80:443   state-established    -> state-fin-wait-1
  1      41049    192.168.7.80:443         10.1.0.11:51271 state-established    -> state-close-wait
  1      42887    192.168.7.80:443         10.1.0.11:51271 state-close-wait     -> state-last-ack
  1      42887       10.1.0.11:51271    192.168.7.80:443   state-fin-wait-1     -> state-fin-wait-2
  1          0       10.1.0.11:51271    192.168.7.80:443   state-fin-wait-2     -> state-time-wait
  1         11    192.168.7.80:443         10.1.0.11:51271 state-last-ack       -> state-closed

*/
