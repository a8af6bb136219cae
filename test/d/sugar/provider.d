/*
 * Declarations of providers are read; nothing comes of them.
 *
 * @@ args: -q -r us-le.pcap
 */
provider shop {
	probe order__placed(int, char *name);
	probe order__sent(uintptr_t p, int n) : (int n, uintptr_t p, int n);
	probe closed();
	probe opened(void);
};
provider empty { };
BEGIN { printf("open\n"); exit(0); }

/* @@ stdout
open

*/
