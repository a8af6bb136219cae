/*
 * provider: the list of packet providers. The dtrace and profile providers, which no packet fires,
 * are not here.
 */
#include "prov.h"

#include <string.h>

extern const struct provider prov_gld, prov_arp, prov_ip, prov_icmp, prov_tcp, prov_tcpf, prov_udp,
	prov_sctp, prov_socket;

const struct provider *const provider_list[] = {
	&prov_gld,
	&prov_arp,
	&prov_ip,
	&prov_icmp,
	&prov_tcp,
	&prov_tcpf,
	&prov_udp,
	&prov_sctp,
	&prov_socket,
};
const unsigned provider_count = sizeof(provider_list) / sizeof(*provider_list);

unsigned
prov_seen(const struct prov_probe *row, unsigned arg)
{
	if (row->before >> arg & 1)
		return FLOW_BEFORE;
	return row->send ? FLOW_SENDER : FLOW_RECEIVER;
}

const struct prov_struct *
provider_struct(const char *name)
{
	for (unsigned i = 0; i < provider_count; i++) {
		const struct provider *p = provider_list[i];

		for (unsigned j = 0; j < p->nstructs; j++) {
			const struct env_struct *s = &p->structs[j].s;

			if (!strcmp(s->name, name) || (s->alias && !strcmp(s->alias, name)))
				return &p->structs[j];
		}
	}
	return NULL;
}
