/*
 * Options of the preprocessor come too late in a program.
 *
 * @@ args: -xerrtags -s SCRIPT
 * @@ status: 1
 * @@ once
 */
#pragma D option define=X
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script cpp-pragma-context.d: [D_PRAGMA_OPTSET] line 8: failed to set option 'define' to 'X': Option cannot be used from within a D program
*/
