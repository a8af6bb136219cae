/*
 * An id in a thread-local variable, as published scripts keep it.
 *
 * @@ args: -q -r us-le.pcap
 */
self int spec;
ip:::receive /!self->spec/ { self->spec = speculation(); }
ip:::receive /self->spec/ { speculate(self->spec); printf("%s\n", args[2]->ip_saddr); }
udp:::receive /self->spec/ { commit(self->spec); self->spec = 0; }
icmp:::receive /self->spec/ { discard(self->spec); self->spec = 0; }

/* @@ stdout
10.1.0.8
10.1.0.8
2001:db8:1::8
2001:db8:1::8

*/
