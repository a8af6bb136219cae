/*
 * An object of type void.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_VOIDOBJ
 */
void x;
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_VOIDOBJ.void.d: [D_DECL_VOIDOBJ] line 7: cannot have void object: x
*/
