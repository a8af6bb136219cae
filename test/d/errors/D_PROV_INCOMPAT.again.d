/*
 * A provider that is declared again gets no more probes.
 *
 * @@ args: -e
 * @@ tag: D_PROV_INCOMPAT
 */
provider shop { probe closed(); probe opened(); };
provider shop { probe opened(); };
provider shop { probe closed(); probe robbed(); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROV_INCOMPAT.again.d: [D_PROV_INCOMPAT] line 9: provider interface mismatch: shop
	 current: probe shop:::robbed defined
	previous: probe shop:::robbed not defined
*/
