/*
 * A variable that no block assigns.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_VAR_UNDEF
 */
BEGIN { if (1) { this->a = 1; } trace(this->b); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_VAR_UNDEF.if-hidden.d: [D_VAR_UNDEF] line 7: this->b has not yet been declared or assigned
*/
