/*
 * A character of a string is not assigned.
 *
 * @@ args: -q
 * @@ tag: D_OP_LVAL
 */
BEGIN { s = "wire"; s[0] = 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_LVAL.string-index.d: [D_OP_LVAL] line 7: operator = requires modifiable lvalue as an operand
*/
