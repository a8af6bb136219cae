/*
 * A type of D's own.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int uint32_t;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.basic.d: [D_DECL_IDRED] line 7: typedef identifier redeclared: uint32_t
*/
