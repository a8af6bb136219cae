/*
 * Something else than an aggregating function.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_FUNC
 */
BEGIN { @a = 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_AGG_FUNC.assign.d: [D_AGG_FUNC] line 7: @a must be assigned the result of an aggregating function
*/
