/*
 * An object of type void.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_VOIDOBJ
 */
void x;
BEGIN { }
