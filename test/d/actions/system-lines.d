/*
 * Without -q a record of system() has its line, which comes before what the command prints.
 *
 * @@ args: -w
 * @@ matched
 */
BEGIN { system("echo here"); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN here


*/
/* @@ stderr
dtap: script 'system-lines.d' matched 1 probe
dtap: allowing destructive actions
*/
