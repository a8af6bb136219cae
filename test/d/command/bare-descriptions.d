/*
 * Descriptions without more end with their argument; ids are descriptions.
 *
 * @@ args: -n BEGIN -n END -i 1 -n 'END { exit(0); }' -n 'BEGIN { exit(0); }'
 * @@ matched
 * @@ once
 */

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN $
  1      1                           :BEGIN $
  1      1                           :BEGIN $
  1      2                             :END $
  1      2                             :END $

*/
/* @@ stderr
dtap: description 'BEGIN' matched 1 probe
dtap: description 'END' matched 1 probe
dtap: description '1' matched 1 probe
dtap: description 'END ' matched 1 probe
dtap: description 'BEGIN ' matched 1 probe
*/
