/*
 * A struct is no string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_STRINGOF_TYPE
 */
struct s { int a; } v;
BEGIN { x = stringof(v); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_STRINGOF_TYPE.struct.d: [D_STRINGOF_TYPE] line 8: cannot apply stringof to a value of type struct s
*/
