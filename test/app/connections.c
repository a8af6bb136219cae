/* Tests of app/connections.c. */
#include "../unit.h"

#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/connections.h"

#define SEC UINT64_C(1000000000)

/* An SSH session, and a question to a name server that came before it. */
static const struct flow_page page = {
	.n = 2,
	.now = 100 * SEC,
	.list = {
		{
			.cid = 12, .begun = 90 * SEC, .last = 99 * SEC, .proto = IPPROTO_TCP, .ip_ver = 4,
			.vlan = {5, 6}, .port_id = 1,
			.end = {
				{.addr = {10, 0, 0, 1}, .port = 40000, .state = FLOW_TCP_ESTABLISHED,
					.rtt = 1500, .bytes = 12345, .packets = 10, .retransmits = 2,
					.owner = {77, 1000, 1}},
				{.addr = {10, 0, 0, 2}, .port = 22, .state = FLOW_TCP_CLOSE_WAIT,
					.packets = 9, .owner = {-1, UINT32_MAX, 0}},
			},
		},
		{
			.cid = 3, .begun = 80 * SEC, .last = 80 * SEC, .proto = IPPROTO_UDP, .ip_ver = 6,
			.end = {
				{.addr = {0x20, 1, 13, 0xb8, [15] = 1}, .port = 5353, .bytes = 34,
					.packets = 1, .owner = {-1, UINT32_MAX, 0}},
				{.addr = {0x20, 1, 13, 0xb8, [15] = 2}, .port = 53,
					.owner = {-1, UINT32_MAX, 0}},
			},
		},
	},
};

static const struct port ports[] = {{.name = "eth0"}, {.name = "a\"b"}};

static void
expect(enum options_connections format, const char *name, const struct flow_page *p, const char *want)
{
	struct connections c = {.format = format, .ports = ports, .procs = procs_new()};
	char *text;
	size_t len;
	FILE *out = open_memstream(&text, &len);

	CU_ASSERT_EQUAL(procs_value((struct procs *)(uintptr_t)c.procs, name), 1);
	if (p != NULL)
		CU_ASSERT_EQUAL(connections_add(&c, p), 0);
	connections_print(&c, out);
	CU_ASSERT_EQUAL(c.n, 0);
	fclose(out);
	CU_ASSERT_STRING_EQUAL(text, want);
	if (strcmp(text, want) != 0)
		printf("%s\n", text);
	free(text);
	procs_free((struct procs *)(uintptr_t)c.procs);
	connections_fini(&c);
}

static void
text(void)
{
	expect(OPTIONS_TEXT, "ssh\x1b", &page,
		"ID  PROTO  VLAN  CLIENT              SERVER            STATE                   PACKETS  BYTES    RTT(ms)  RETRANS  AGE(s)  IDLE(s)  PROCESS\n"
		"3   udp    -     [2001:db8::1]:5353  [2001:db8::2]:53  -                       1/0      34/0     -        0/0      20.000  20.000   -\n"
		"12  tcp    5.6   10.0.0.1:40000      10.0.0.2:22       established/close-wait  10/9     12345/0  1.500/-  2/0      10.000  1.000    ssh?[77]/-\n");
}

static void
json(void)
{
	expect(OPTIONS_JSON, "s\"h\\\n\xe9", &page,
		"{\"connections\": [\n"
		"  {\"id\": 3, \"protocol\": \"udp\", \"interface\": \"eth0\", \"vlan\": [], \"age\": 20.000000, \"idle\": 20.000000,\n"
		"   \"client\": {\"address\": \"2001:db8::1\", \"port\": 5353, \"state\": null, \"packets\": 1, \"bytes\": 34, \"rtt_us\": null, \"retransmissions\": 0, \"pid\": null, \"process\": null, \"uid\": null},\n"
		"   \"server\": {\"address\": \"2001:db8::2\", \"port\": 53, \"state\": null, \"packets\": 0, \"bytes\": 0, \"rtt_us\": null, \"retransmissions\": 0, \"pid\": null, \"process\": null, \"uid\": null}},\n"
		"  {\"id\": 12, \"protocol\": \"tcp\", \"interface\": \"a\\\"b\", \"vlan\": [5, 6], \"age\": 10.000000, \"idle\": 1.000000,\n"
		"   \"client\": {\"address\": \"10.0.0.1\", \"port\": 40000, \"state\": \"established\", \"packets\": 10, \"bytes\": 12345, \"rtt_us\": 1500, \"retransmissions\": 2, \"pid\": 77, \"process\": \"s\\\"h\\\\\\u000a\\u00e9\", \"uid\": 1000},\n"
		"   \"server\": {\"address\": \"10.0.0.2\", \"port\": 22, \"state\": \"close-wait\", \"packets\": 9, \"bytes\": 0, \"rtt_us\": null, \"retransmissions\": 0, \"pid\": null, \"process\": null, \"uid\": null}}\n"
		"]}\n");
}

/* Within a tag that has no id, but a priority. */
static void
inner_vlan(void)
{
	static const struct flow_page one = {.n = 1, .list = {{.cid = 1, .proto = IPPROTO_UDP,
		.ip_ver = 4, .vlan = {0, 5},
		.end = {{.owner = {-1, UINT32_MAX, 0}}, {.owner = {-1, UINT32_MAX, 0}}}}}};
	struct connections c = {.format = OPTIONS_JSON, .ports = ports};
	char text[1024] = "";
	FILE *out = fmemopen(text, sizeof(text), "w");

	connections_add(&c, &one);
	connections_print(&c, out);
	rewind(out);
	CU_ASSERT_PTR_NOT_NULL(strstr(text, "\"vlan\": [0, 5]"));
	c.format = OPTIONS_TEXT;
	connections_add(&c, &one);
	connections_print(&c, out);
	CU_ASSERT_PTR_NOT_NULL(strstr(text, " 0.5 "));
	fclose(out);
	connections_fini(&c);
}

static void
nothing(void)
{
	expect(OPTIONS_JSON, "x", NULL, "{\"connections\": [\n]}\n");
	expect(OPTIONS_TEXT, "x", NULL,
		"ID  PROTO  VLAN  CLIENT  SERVER  STATE  PACKETS  BYTES  RTT(ms)  RETRANS  AGE(s)  IDLE(s)  PROCESS\n");
}

UNIT_SUITE(suite_connections, "app/connections.c", {"text", text}, {"JSON", json},
	{"inner VLAN", inner_vlan}, {"none", nothing});
