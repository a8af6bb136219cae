/*
 * Likewise with a wrong argument.
 *
 * @@ args: -e
 * @@ tag: D_PROTO_ARG
 */
BEGIN { chill("long"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.chill.d: [D_PROTO_ARG] line 7: chill( ) argument #1 is incompatible with prototype:
	prototype: int
	 argument: string
*/
