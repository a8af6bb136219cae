/*
 * -x flowindent: CPU and function; no ids. No probe is an entry or a return.
 *
 * @@ args: -x flowindent -r us-le.pcap
 */
BEGIN { }
tick-1sec, BEGIN { printf("text"); trace(1); }
udp:::receive { @ = count(); }
tcp:::receive { x++; }
END { printf("bye"); }

/* @@ stdout
CPU FUNCTION                                 $
  1 | :BEGIN                                  $
  1 | :BEGIN                                  text          1
  1 | :END                                    bye

                2
*/
