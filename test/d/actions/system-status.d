/*
 * How a command ends does not matter.
 *
 * @@ args: -qw
 */
BEGIN { system("exit 3"); system("kill -9 $$"); printf("goes on\n"); exit(0); }

/* @@ stdout
goes on

*/
