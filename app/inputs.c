/* inputs: see inputs.h. */
#include "inputs.h"

#include <errno.h>
#include <stdlib.h>

#include "capture.h"
#include "message.h"
#include "port_ethdev.h"

static int
make_ports(struct inputs *in, const struct options *opt, struct diag *d)
{
	in->ncaptures = opt->ncaptures;
	in->nports = opt->ncaptures + opt->nports;
	in->offline = opt->ncaptures > 0 && opt->nports == 0;
	if (in->nports > PORT_MAX) {
		diag_set(d, NULL, "too many ports: %u (%u at most)", in->nports, PORT_MAX);
		return -E2BIG;
	}
	in->ports = calloc(in->nports + 1u, sizeof(*in->ports));
	in->names = calloc(in->nports + 1u, sizeof(*in->names));
	in->devices = calloc(opt->nports + 1u, sizeof(struct ethdev *));
	if (in->ports == NULL || in->names == NULL || in->devices == NULL) {
		diag_set(d, NULL, "out of memory");
		return -ENOMEM;
	}
	for (unsigned i = 0; i < in->nports; i++) {
		in->ports[i].id = (uint16_t)i;
		in->names[i] = (struct probes_port){in->ports[i].name, in->ports[i].driver};
	}
	return 0;
}

int
inputs_open_captures(struct inputs *in, const struct options *opt, struct diag *d)
{
	int ret = make_ports(in, opt, d);

	if (ret != 0 || in->ncaptures == 0)
		return ret;
	return capture_open(opt->captures, opt->ncaptures, in->ports, &in->captures, d);
}

int
inputs_share(struct inputs *in, const struct options *opt, unsigned n, struct diag *d)
{
	struct port same; /* as it was told to the first one */
	int ret = 0;

	if (!capture_is_sharable(in->captures, d))
		return -ENOTSUP;
	in->shares = calloc(n, sizeof(struct source *));
	if (in->shares == NULL)
		return diag_set(d, NULL, "out of memory");
	while (ret == 0 && in->nshares + 1 < n) {
		same = in->ports[0];
		ret = capture_open(opt->captures, 1, &same, &in->shares[in->nshares], d);
		in->nshares += ret == 0;
	}
	return ret;
}

void
inputs_close(struct inputs *in)
{
	if (in->captures != NULL)
		in->captures->close(in->captures);
	for (unsigned i = 0; i < in->nshares; i++)
		in->shares[i]->close(in->shares[i]);
	for (unsigned i = 0; i < in->nspreads; i++)
		spread_free(in->spreads[i].spread);
	for (unsigned i = 0; i < in->ndevices; i++)
		port_ethdev_stop(in->devices[i]);
	for (unsigned i = 0; i < in->ndevices; i++)
		port_ethdev_close(in->devices[i]);
	free(in->shares);
	free(in->spreads);
	free(in->polls);
	place_fini(&in->place);
	free(in->devices);
	free(in->names);
	free(in->ports);
	*in = (struct inputs){0};
}

int
inputs_stats(const struct inputs *in, unsigned port, bool since_clear, struct port_stats *out)
{
	int ret;

	*out = (struct port_stats){0};
	ret = port < in->ncaptures ? in->captures->stats(in->captures, (uint16_t)port, out) :
		port - in->ncaptures >= in->ndevices ? -ENODEV :
		port_ethdev_stats(in->devices[port - in->ncaptures], since_clear, out);
	for (unsigned i = 0; ret == 0 && i < in->nspreads; i++) {
		uint64_t dropped, waiting;

		if (in->spreads[i].port != port)
			continue;
		spread_stats(in->spreads[i].spread, &dropped, &waiting);
		out->ring += dropped;
	}
	return ret;
}

/* What got lost at a port, and behind it. */
static void
report_port(const struct port *port, const struct port_stats *s)
{
	uint64_t lost = s->missed + s->errors + s->nombuf, unsent = s->unsent + s->send_errors;

	if (lost > 0)
		message("%llu packets were lost at port %s: missed %llu, errors %llu, no-mbuf %llu",
			(unsigned long long)lost, port->name, (unsigned long long)s->missed,
			(unsigned long long)s->errors, (unsigned long long)s->nombuf);
	if (unsent > 0)
		message("%llu packets were not sent by port %s: not taken %llu, too long %llu, errors "
			"%llu", (unsigned long long)unsent, port->name,
			(unsigned long long)(s->unsent - s->too_long),
			(unsigned long long)s->too_long, (unsigned long long)s->send_errors);
	if (s->ring > 0)
		message("%llu packets of port %s were lost on their way to another worker",
			(unsigned long long)s->ring, port->name);
}

bool
inputs_watch(const struct inputs *in)
{
	unsigned gone = 0;
	const char *news;

	for (unsigned i = 0; i < in->ndevices; i++) {
		while ((news = port_ethdev_news(in->devices[i])) != NULL)
			message("port %s: %s", in->ports[in->ncaptures + i].name, news);
		gone += port_ethdev_is_gone(in->devices[i]);
	}
	return in->nports > 0 && gone == in->nports;
}

int
inputs_report(const struct inputs *in, struct port_stats *stats)
{
	struct diag d = {0};
	int ret = 0;

	for (unsigned i = 0; i < in->ncaptures; i++) {
		if (capture_warning(in->captures, i, &d))
			message("%s", d.text);
		if (capture_error(in->captures, i, &d) != 0) {
			message("%s", d.text);
			ret = -EINVAL;
		}
	}
	inputs_watch(in);
	for (unsigned i = 0; i < in->nports; i++) {
		inputs_stats(in, i, false, &stats[i]);
		report_port(&in->ports[i], &stats[i]);
	}
	for (unsigned i = 0; i < in->ndevices; i++)
		if (port_ethdev_is_gone(in->devices[i]))
			ret = -ENODEV;
	return ret;
}
