/*
 * The name of a probe has at most 63 characters.
 *
 * @@ args: -e
 * @@ tag: D_PROV_BADNAME
 */
provider shop { probe aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa(); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROV_BADNAME.probe.d: [D_PROV_BADNAME] line 7: probe name may not exceed 63 characters: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
*/
