/*
 * The size is positive.
 *
 * @@ tag: D_TRACEMEM_SIZE
 */
BEGIN { tracemem(0x1000, -1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRACEMEM_SIZE.negative.d: [D_TRACEMEM_SIZE] line 6: tracemem( ) argument #2 must be a non-zero positive integral constant expression
*/
