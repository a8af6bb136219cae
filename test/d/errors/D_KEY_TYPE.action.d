/*
 * An action as a key.
 *
 * @@ args: -q
 * @@ tag: D_KEY_TYPE
 */
BEGIN { @a[trace(1)] = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_KEY_TYPE.action.d: [D_KEY_TYPE] line 7: void expression may not be used as aggregation index: key #1
*/
