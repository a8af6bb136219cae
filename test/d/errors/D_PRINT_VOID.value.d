/*
 * print() needs a value.
 *
 * @@ tag: D_PRINT_VOID
 */
tcp:::receive { @a = count(); print((void)1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINT_VOID.value.d: [D_PRINT_VOID] line 6: print( ) may not be applied to a void expression
*/
