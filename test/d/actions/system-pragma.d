/*
 * The pragma permits what -w permits.
 *
 * @@ args: -q
 */
#pragma D option destructive
BEGIN { system("echo permitted"); exit(0); }

/* @@ stdout
permitted

*/
