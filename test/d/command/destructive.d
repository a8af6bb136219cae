/*
 * -w is announced.
 *
 * @@ args: -w -n 'BEGIN { exit(0); }'
 * @@ once
 */

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN $

*/
/* @@ stderr
dtap: allowing destructive actions
*/
