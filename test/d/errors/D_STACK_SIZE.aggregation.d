/*
 * Nor one of frames.
 *
 * @@ args: -e
 * @@ tag: D_STACK_SIZE
 */
BEGIN { @a = count(); stack(@a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_STACK_SIZE.aggregation.d: [D_STACK_SIZE] line 7: stack( ) size must be a non-zero positive integral constant expression
*/
