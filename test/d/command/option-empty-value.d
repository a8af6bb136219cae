/*
 * An empty value unsets.
 *
 * @@ args: -q -x quiet= -n 'BEGIN { exit(0); }'
 * @@ once
 */

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN $

*/
