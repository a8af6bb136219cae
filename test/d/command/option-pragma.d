/*
 * A pragma that sets what is not there.
 *
 * @@ args: -s SCRIPT
 * @@ tag: D_PRAGMA_OPTSET
 */
#pragma D option nosuch=7
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script option-pragma.d: [D_PRAGMA_OPTSET] line 7: failed to set option 'nosuch' to '7': Invalid option name
*/
