/*
 * A part of a provider that a pragma speaks of.
 *
 * @@ args: -e -xamin=Evolving/Evolving/Common
 * @@ tag: D_ATTR_MIN
 */
#pragma D attributes External/Evolving/Common provider profile name
tick-1s { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ATTR_MIN.provider.d: [D_ATTR_MIN] line 8: attributes for clause (External/Evolving/Common) are less than predefined minimum
*/
