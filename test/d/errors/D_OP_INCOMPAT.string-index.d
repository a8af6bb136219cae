/*
 * A string is indexed by a number.
 *
 * @@ args: -q
 * @@ tag: D_OP_INCOMPAT
 */
BEGIN { s = "wire"; trace(s["x"]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPAT.string-index.d: [D_OP_INCOMPAT] line 7: operands have incompatible types: "string" [ "string"
*/
