/*
 * -xerrtags: the tag goes before the line.
 *
 * @@ args: -xerrtags -s SCRIPT
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
dtap: failed to compile script script-error-tag.d: [D_FUNC_UNDEF] line 10: undefined function name: nosuch
*/
