/*
 * -n '' is no program.
 *
 * @@ args: -xerrtags -n ''
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier : [D_EMPTY] empty D program translation unit
*/
