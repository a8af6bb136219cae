/*
 * A file that cpp included may say again what D knows; it is not changed.
 *
 * @@ args: -q
 */
# 1 "some.h" 1
typedef char uint8_t;
typedef long own_t;
typedef long own_t;
# 7 "SCRIPT" 2
BEGIN { trace((uint8_t)-1); trace(sizeof(own_t)); exit(0); }

/* @@ stdout
2558
*/
