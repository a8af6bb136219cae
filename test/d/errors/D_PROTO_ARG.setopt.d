/*
 * ... both strings.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_ARG
 */
BEGIN { setopt("aggsortpos", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.setopt.d: [D_PROTO_ARG] line 7: setopt( ) argument #2 is incompatible with prototype:
	prototype: string
	 argument: int
*/
