/*
 * A pointer to an enumeration that is nowhere defined leads to nothing.
 *
 * @@ tag: D_OP_INCOMPLETE
 */
enum colour *p;
BEGIN { trace(*p); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPLETE.enum.d: [D_OP_INCOMPLETE] line 7: operator * cannot be applied to a forward declaration: no enum colour definition is available
*/
