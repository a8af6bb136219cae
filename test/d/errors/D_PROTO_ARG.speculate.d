/*
 * A number.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_ARG
 */
BEGIN { speculate("1"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.speculate.d: [D_PROTO_ARG] line 7: speculate( ) argument #1 is incompatible with prototype:
	prototype: int
	 argument: string
*/
