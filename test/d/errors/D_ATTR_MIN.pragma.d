/*
 * A pragma anywhere counts for all clauses; its words have no case.
 *
 * @@ args: -e
 * @@ tag: D_ATTR_MIN
 */
BEGIN { trace(htonl(1)); }
#pragma D option amin=stable/STABLE/isa
BEGIN { trace(htonl(1)); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ATTR_MIN.pragma.d: [D_ATTR_MIN] line 7: attributes for function htonl( ) (Evolving/Evolving/Common) are less than predefined minimum
*/
