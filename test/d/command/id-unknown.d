/*
 * -i: there is no such probe.
 *
 * @@ args: -i 99999
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier 99999: invalid probe identifier 99999: Unknown probe identifier
*/
