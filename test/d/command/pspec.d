/*
 * -xpspec: a word before a star is no type.
 *
 * @@ args: -xpspec -xerrtags -s SCRIPT
 * @@ status: 1
 * @@ once
 */
uint64_t*x;
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script pspec.d: [D_SYNTAX] line 8: expected predicate and/or actions following probe description
*/
