/*
 * Options that are unknown, of the compiler, fixed once tracing is active, or given nonsense.
 *
 * @@ args: -q
 */
BEGIN { setopt("nonesuch", "1"); }
BEGIN { setopt("zdefs"); }
BEGIN { setopt("bufsize", "1m"); }
BEGIN { setopt("aggsortkeypos", "many"); }
BEGIN { setopt("switchrate", "1parsec"); }
BEGIN { printf("goes on\n"); exit(0); }

/* @@ stdout
goes on

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): couldn't set option "nonesuch" to "1": Invalid option name
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): couldn't set option "zdefs" to "": Invalid option name
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): couldn't set option "bufsize" to "1m": Operation illegal when tracing is active
dtap: error in dt_clause_3 for probe ID 1 (dtrace:::BEGIN): couldn't set option "aggsortkeypos" to "many": Invalid value for specified option
dtap: error in dt_clause_4 for probe ID 1 (dtrace:::BEGIN): couldn't set option "switchrate" to "1parsec": Invalid value for specified option
*/
