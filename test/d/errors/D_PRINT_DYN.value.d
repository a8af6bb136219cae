/*
 * print() needs a value.
 *
 * @@ tag: D_PRINT_DYN
 */
tcp:::receive { @a = count(); print(args[4]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINT_DYN.value.d: [D_PRINT_DYN] line 6: print( ) may not be applied to a dynamic expression
*/
