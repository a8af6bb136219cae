/*
 * A clause-local variable that nothing assigns.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_VAR_UNDEF
 */
BEGIN
{
	x = this->nosuch;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_VAR_UNDEF.this.d: [D_VAR_UNDEF] line 9: this->nosuch has not yet been declared or assigned
*/
