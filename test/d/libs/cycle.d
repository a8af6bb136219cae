/*
 * Libraries that depend on each other.
 *
 * @@ args: -L libs/cycle
 * @@ status: 1
 * @@ once
 */
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script cycle.d: Cyclic dependency detected: libs/cycle/b.d => libs/cycle/a.d
*/
