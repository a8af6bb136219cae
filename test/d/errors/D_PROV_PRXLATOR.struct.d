/*
 * Only for the first output there is a translator.
 *
 * @@ args: -e
 * @@ tag: D_PROV_PRXLATOR
 */
struct raw { int price; };
struct item { int price; };
struct bill { int sum; };
translator struct item < struct raw *r > { price = r->price; };
provider shop { probe sold(struct raw *r) : (struct item *r, struct bill *r); };

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROV_PRXLATOR.struct.d: [D_PROV_PRXLATOR] line 11: translator for shop:::sold output argument #2 from struct raw * to struct bill * is not defined
*/
