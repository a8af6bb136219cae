/*
 * A pragma with a value that is none.
 *
 * @@ args: -s SCRIPT
 * @@ tag: D_PRAGMA_OPTSET
 */
#pragma D option bufpolicy=never
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script option-pragma-value.d: [D_PRAGMA_OPTSET] line 7: failed to set option 'bufpolicy' to 'never': Invalid value for specified option
*/
