/*
 * Two arguments, or three.
 *
 * @@ tag: D_TRACEMEM_ARGS
 */
BEGIN { tracemem(0x1000, 8, 2, 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRACEMEM_ARGS.four.d: [D_TRACEMEM_ARGS] line 6: tracemem( ) prototype mismatch: 4 args passed, 2 or 3 expected
*/
