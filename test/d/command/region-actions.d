/*
 * Of a text on the command line an error names no line, but what of the clause is wrong.
 *
 * @@ args: -n 'BEGIN { trace(nosuch); }'
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier BEGIN { trace(nosuch); }: in action list: failed to resolve nosuch: Unknown variable name
*/
