/*
 * After an arrow if and else are names.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { this->if = 1; self->else = 2; if (this->if) printf("%d\n", self->else); exit(0); }

/* @@ stdout
2

*/
