/*
 * A pointer that outlives the clause or not, as it comes.
 *
 * @@ tag: D_ALLOCA_INCOMPAT
 */
int x, a[2];
BEGIN { this->p = x ? (int *)alloca(4) : &a[0]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ALLOCA_INCOMPAT.choice.d: [D_ALLOCA_INCOMPAT] line 7: operator ?: may not choose between an alloca( ) pointer and another one
*/
