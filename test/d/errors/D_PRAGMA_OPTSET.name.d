/*
 * An option that does not exist.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_OPTSET
 */
#pragma D option nosuch=1
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_OPTSET.name.d: [D_PRAGMA_OPTSET] line 7: failed to set option 'nosuch' to '1': Invalid option name
*/
