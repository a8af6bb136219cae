/*
 * A register has one number.
 *
 * @@ args: -e
 * @@ tag: D_PROTO_LEN
 */
BEGIN { x = uregs[1, 2]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.registers.d: [D_PROTO_LEN] line 7: uregs[ ] prototype mismatch: 2 args passed, 1 expected
*/
