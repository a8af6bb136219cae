/*
 * -c: a command that tracing survives not is killed.
 *
 * @@ args: -q -c 'sleep 1000' -n 'tick-10ms { exit(4); }'
 * @@ status: 4
 * @@ once
 */

/* @@ stdout

*/
