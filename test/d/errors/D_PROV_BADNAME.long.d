/*
 * A provider's name of 64 characters.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROV_BADNAME
 */
provider aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa { probe closed(); };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROV_BADNAME.long.d: [D_PROV_BADNAME] line 7: provider name may not exceed 63 characters: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
*/
