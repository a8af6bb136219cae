/*
 * A clause with ifs is one: its probes are counted once.
 *
 * @@ args: -r us-le.pcap
 * @@ matched
 */
BEGIN, END { if (1) { if (2) { x = 1; } else { x = 2; } } y = 1; }

/* @@ stdout

*/
/* @@ stderr
dtap: script 'matched.d' matched 2 probes
*/
