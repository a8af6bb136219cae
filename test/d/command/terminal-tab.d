/*
 * The caret stands below the word behind tabs, too.
 *
 * @@ args: -q -n PROGRAM
 * @@ terminal
 * @@ status: 1
 * @@ once
 */
BEGIN
{
		trace(nosuch);
}

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier BEGIN
{
		trace(nosuch);
}: in action list: failed to resolve nosuch: Unknown variable name
			trace(nosuch);
			      ^~~~~~
*/
