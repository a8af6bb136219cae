/*
 * So is a function.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_SCOPE
 */
#pragma D binding "1.0" strlen
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_SCOPE.binding.d: [D_PRAGMA_SCOPE] line 7: #pragma binding cannot change strlen, which is not defined by the program
*/
