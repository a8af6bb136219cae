/*
 * A global variable that a pragma speaks of after it.
 *
 * @@ args: -e -xamin=Evolving/Evolving/Common
 * @@ tag: D_ATTR_MIN
 */
int n;
#pragma D attributes Stable/Stable/CPU n
BEGIN { n++; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ATTR_MIN.variable.d: [D_ATTR_MIN] line 9: attributes for scalar n (Stable/Stable/CPU) are less than predefined minimum
*/
