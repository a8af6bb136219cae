/*
 * A mistake in a library is told by its file and line.
 *
 * @@ args: -L libs/wrong
 * @@ status: 1
 * @@ once
 */
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script wrong.d: "libs/wrong/a.d", line 3: failed to resolve nothing_of_this_name: Unknown variable name
*/
