/*
 * A control line that is no pragma.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGCTL_INVAL
 */
#if 1
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGCTL_INVAL.if.d: [D_PRAGCTL_INVAL] line 7: invalid control directive: #if
*/
