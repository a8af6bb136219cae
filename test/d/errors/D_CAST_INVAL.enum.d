/*
 * An enumeration that is nowhere defined has no values.
 *
 * @@ tag: D_CAST_INVAL
 */
BEGIN { trace((enum colour)1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CAST_INVAL.enum.d: [D_CAST_INVAL] line 6: invalid cast expression: "int" to "enum colour"
*/
