/*
 * A probe without arguments.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARGS_NONE
 */
BEGIN { x = args[0]; }
