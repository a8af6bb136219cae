/*
 * A function has a name.
 *
 * @@ args: -f 3
 * @@ tag: D_PDESC_INVAL
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier 3: [D_PDESC_INVAL] probe identifier 3 not permitted when specifying functions
*/
