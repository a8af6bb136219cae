/*
 * No probe has a number of more than 32 bits.
 *
 * @@ args: -i 4294967296
 * @@ tag: D_PDESC_INVAL
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier 4294967296: [D_PDESC_INVAL] probe identifier 4294967296 exceeds maximum probe id
*/
