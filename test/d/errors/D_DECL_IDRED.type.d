/*
 * A variable declared twice, differently.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int x;
string x;
BEGIN { }
