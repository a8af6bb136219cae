/*
 * Which is a constant.
 *
 * @@ args: -e
 * @@ tag: D_PROTO_ARG
 */
BEGIN { x = uregs["pc"]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.registers.d: [D_PROTO_ARG] line 7: uregs[ ] argument #1 is incompatible with prototype:
	prototype: integer constant
	 argument: string
*/
