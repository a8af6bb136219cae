/*
 * A variable of D's own is as it is.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_SCOPE
 */
#pragma D attributes Stable/Stable/Common pid
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_SCOPE.builtin.d: [D_PRAGMA_SCOPE] line 7: #pragma attributes cannot change pid, which is not defined by the program
*/
