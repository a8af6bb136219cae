/*
 * Definitions are a program, but nothing of it can fire.
 *
 * @@ args: -r us-le.pcap
 * @@ status: 1
 */
struct raw { int price; };
struct item { int price; };
translator struct item < struct raw *r > { price = r->price; };
provider shop { probe sold(struct raw *r, int n) : (int n, struct item *r); };
inline int limit = 3;

/* @@ stdout
*/
/* @@ stderr
dtap: no probes matched
*/
