/*
 * A number.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_ARG
 */
BEGIN { @ = count(); } BEGIN { commit("x"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.commit.d: [D_PROTO_ARG] line 7: commit( ) argument #1 is incompatible with prototype:
	prototype: int
	 argument: string
*/
