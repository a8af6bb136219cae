/*
 * An inline is as stable as a pragma says.
 *
 * @@ args: -e -xamin=Evolving/Evolving/Common
 * @@ tag: D_ATTR_MIN
 */
inline int good = 1;
#pragma D attributes Unstable/Stable/Common bad
inline int bad = 1;
BEGIN { trace(good); trace(bad); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ATTR_MIN.inline.d: [D_ATTR_MIN] line 10: attributes for scalar bad (Unstable/Stable/Common) are less than predefined minimum
*/
