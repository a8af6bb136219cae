/*
 * A probe without arguments.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARGS_NONE
 */
BEGIN { x = args[0]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ARGS_NONE.begin.d: [D_ARGS_NONE] line 7: args[ ] may not be referenced because probe description BEGIN matches no probe with typed arguments
*/
