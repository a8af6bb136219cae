/*
 * A provider that is there has the probes that it has.
 *
 * @@ args: -e
 * @@ tag: D_PROV_INCOMPAT
 */
provider tcp { probe shaken(); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROV_INCOMPAT.known.d: [D_PROV_INCOMPAT] line 7: provider interface mismatch: tcp
	 current: probe tcp:::shaken defined
	previous: probe tcp:::shaken not defined
*/
