/*
 * self-> belongs to the worker and keeps its value between packets.
 *
 * @@ args: -q -r us-le.pcap
 */
ip:::receive { self->n++; self->last = args[2]->ip_saddr; }
END { printf("%d %s\n", self->n, self->last); }

/* @@ stdout
6 2001:db8:1::8

*/
