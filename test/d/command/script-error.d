/*
 * An error in a script: its name and line.
 *
 * @@ args: -s SCRIPT
 * @@ status: 1
 * @@ once
 */
BEGIN
{
	nosuch();
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script script-error.d: line 10: undefined function name: nosuch
*/
