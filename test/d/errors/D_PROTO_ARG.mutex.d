/*
 * Likewise subroutines.
 *
 * @@ args: -e
 * @@ tag: D_PROTO_ARG
 */
BEGIN { x = mutex_owned(99); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.mutex.d: [D_PROTO_ARG] line 7: mutex_owned( ) argument #1 is incompatible with prototype:
	prototype: void *
	 argument: int
*/
