/*
 * Behind the included file all is as before.
 *
 * @@ args: -q
 * @@ tag: D_DECL_IDRED
 */
# 1 "some.h" 1
typedef char uint8_t;
# 7 "SCRIPT" 2
typedef char uint16_t;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.typedef-after-include.d: [D_DECL_IDRED] "SCRIPT", line 7: identifier redeclared: uint16_t
*/
