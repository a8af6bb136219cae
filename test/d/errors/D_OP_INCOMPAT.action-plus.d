/*
 * An action has no value: that its type does not fit is told before that it may not stand here.
 *
 * @@ args: -q
 * @@ tag: D_OP_INCOMPAT
 */
BEGIN { x = 1 + printf("a"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPAT.action-plus.d: [D_OP_INCOMPAT] line 7: operands have incompatible types: "int" + "void"
*/
