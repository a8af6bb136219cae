/*
 * Likewise subroutines of processes.
 *
 * @@ args: -e
 * @@ tag: D_PROTO_ARG
 */
BEGIN { x = progenyof("init"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.progenyof.d: [D_PROTO_ARG] line 7: progenyof( ) argument #1 is incompatible with prototype:
	prototype: pid_t
	 argument: string
*/
