/*
 * The name of a probe is none of a module.
 *
 * @@ args: -e
 * @@ tag: D_PROV_BADNAME
 */
provider shop { probe door`closed(); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROV_BADNAME.scope.d: [D_PROV_BADNAME] line 7: probe name may not contain scoping operator: door`closed
*/
