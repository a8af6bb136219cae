/*
 * -l: the probes of one provider.
 *
 * @@ args: -l -r us-le.pcap -n tcp:::
 * @@ once
 */

/* @@ stdout
   ID   PROVIDER            MODULE                          FUNCTION NAME
   17        tcp          net_pcap                        us-le.pcap send
   18        tcp          net_pcap                        us-le.pcap connect-request
   19        tcp          net_pcap                        us-le.pcap accept-refused
   20        tcp          net_pcap                        us-le.pcap retransmit
   21        tcp          net_pcap                        us-le.pcap timeout-retransmit
   22        tcp          net_pcap                        us-le.pcap receive
   23        tcp          net_pcap                        us-le.pcap connect-established
   24        tcp          net_pcap                        us-le.pcap connect-refused
   25        tcp          net_pcap                        us-le.pcap accept-established
   26        tcp          net_pcap                        us-le.pcap timeout-idle
   27        tcp          net_pcap                        us-le.pcap timeout-handshake
   28        tcp          net_pcap                        us-le.pcap state-change
*/
