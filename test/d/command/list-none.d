/*
 * -l: no probe matches.
 *
 * @@ args: -l -n ::x -P nosuch
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
   ID   PROVIDER            MODULE                          FUNCTION NAME
*/
/* @@ stderr
dtap: failed to match ::x: No probe matches description
dtap: failed to match nosuch:::: No probe matches description
*/
