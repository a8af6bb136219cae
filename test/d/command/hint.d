/*
 * Who traces packets and names no source of them is told so, on a terminal.
 *
 * @@ args: -q -n PROGRAM
 * @@ terminal
 * @@ once
 */
tcp:::receive { @ = count(); }
tick-10ms { exit(0); }

/* @@ stdout

*/
/* @@ stderr
dtap: no packets will come: -r names a capture, -i an interface, --port a device
*/
