/*
 * print() needs a value.
 *
 * @@ tag: D_PRINT_AGG
 */
tcp:::receive { @a = count(); print(@a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINT_AGG.value.d: [D_PRINT_AGG] line 6: print( ) may not be applied to a dynamic expression
*/
