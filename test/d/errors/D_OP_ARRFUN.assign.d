/*
 * Arrays are not assigned as a whole.
 *
 * @@ tag: D_OP_ARRFUN
 */
int a[2], b[2];
BEGIN { a = b; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_ARRFUN.assign.d: [D_OP_ARRFUN] line 7: operator = may not be applied to operand of type "int [2]"
*/
