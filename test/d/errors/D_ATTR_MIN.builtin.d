/*
 * A variable whose data may change at any time.
 *
 * @@ args: -e -xamin=Evolving/Evolving/Common
 * @@ tag: D_ATTR_MIN
 */
BEGIN { trace(curthread); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ATTR_MIN.builtin.d: [D_ATTR_MIN] line 7: attributes for scalar curthread (Stable/Private/Common) are less than predefined minimum
*/
