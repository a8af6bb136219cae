/*
 * An output that no translator makes of its input.
 *
 * @@ args: -e
 * @@ tag: D_PROV_PRXLATOR
 */
provider shop { probe sold(int item) : (string item); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROV_PRXLATOR.text.d: [D_PROV_PRXLATOR] line 7: translator for shop:::sold output argument #1 from int to string is not defined
*/
