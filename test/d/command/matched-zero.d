/*
 * -Z: none matched.
 *
 * @@ args: -Zn 'nosuch:::x/1/' -n 'BEGIN{exit(0);}'
 * @@ matched
 * @@ once
 */

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN $

*/
/* @@ stderr
dtap: description 'nosuch:::x' matched 0 probes
dtap: description 'BEGIN' matched 1 probe
*/
