/*
 * Variables that do not fit into 32 bits together.
 *
 * @@ args: -q -r us-le.pcap
 * @@ status: 1
 */
char a[2147483640], b[2147483640], c[2147483640];
BEGIN { a[1] = b[1] = c[1] = 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: the variables up to b are too large
*/
