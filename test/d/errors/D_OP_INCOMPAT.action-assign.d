/*
 * An action has no value to assign.
 *
 * @@ args: -q
 * @@ tag: D_OP_INCOMPAT
 */
BEGIN { x = speculate(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPAT.action-assign.d: [D_OP_INCOMPAT] line 7: operator = cannot be applied to an operand of type "void"
*/
