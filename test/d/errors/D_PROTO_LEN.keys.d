/*
 * Another number of keys than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
BEGIN { @a[1] = count(); @a[1, 2] = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.keys.d: [D_PROTO_LEN] line 7: @a[ ] prototype mismatch: 2 keys passed, 1 expected
*/
