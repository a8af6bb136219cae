/*
 * All arguments at once.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_BADREF
 */
tcp:::receive { x = args; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_BADREF.args.d: [D_IDENT_BADREF] line 7: associative array 'args' may not be referenced as scalar
*/
