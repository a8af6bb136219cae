/*
 * What is stable enough compiles; the body of an inline does not count, its own attributes do.
 *
 * @@ args: -q -r us-le.pcap -xamin=Evolving/Evolving/Common
 */
inline int raised = htons(1);
#pragma D attributes Stable/Stable/Common raised
#pragma D option amin=Stable/Stable/Common
BEGIN { printf("%d\n", raised); exit(0); }

/* @@ stdout
256

*/
