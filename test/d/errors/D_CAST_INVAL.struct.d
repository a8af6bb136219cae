/*
 * Nothing is cast to a struct.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CAST_INVAL
 */
struct s { int a; } v;
BEGIN { x = (struct s)1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CAST_INVAL.struct.d: [D_CAST_INVAL] line 8: invalid cast expression: "int" to "struct s"
*/
