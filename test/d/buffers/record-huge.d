/*
 * A record whose size does not fit into 32 bits is too large for any buffer.
 *
 * @@ args: -q -r us-le.pcap -xbufsize=8g
 * @@ status: 1
 */
char huge[2147483640];
BEGIN { trace(huge); trace(huge); }

/* @@ stdout
*/
/* @@ stderr
dtap: could not enable tracing: Enabling exceeds size of buffer
*/
