/*
 * A variable that holds both kinds of pointers.
 *
 * @@ tag: D_ALLOCA_INCOMPAT
 */
int a[2];
BEGIN { this->p = &a[0]; this->p = (int *)alloca(4); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ALLOCA_INCOMPAT.variable.d: [D_ALLOCA_INCOMPAT] line 7: p may not hold alloca( ) pointers and others
*/
