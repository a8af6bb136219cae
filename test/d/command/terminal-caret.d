/*
 * On a terminal the place of an error is shown.
 *
 * @@ args: -q -n PROGRAM
 * @@ terminal
 * @@ status: 1
 * @@ once
 */
BEGIN { trace(nosuch + 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier BEGIN { trace(nosuch + 1); }: in action list: failed to resolve nosuch: Unknown variable name
	BEGIN { trace(nosuch + 1); }
	              ^~~~~~
*/
