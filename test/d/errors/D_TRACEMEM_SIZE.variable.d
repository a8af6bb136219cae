/*
 * The size is a constant.
 *
 * @@ tag: D_TRACEMEM_SIZE
 */
int n;
BEGIN { tracemem(0x1000, n); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRACEMEM_SIZE.variable.d: [D_TRACEMEM_SIZE] line 7: tracemem( ) argument #2 must be a non-zero positive integral constant expression
*/
