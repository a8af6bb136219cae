/*
 * -C: lines of messages are the source's.
 *
 * @@ args: -C -s SCRIPT
 * @@ status: 1
 * @@ once
 */
#define THREE \
	3
BEGIN { x = THREE; }
BEGIN { nosuch(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script cpp-lines.d: line 11: undefined function name: nosuch
*/
