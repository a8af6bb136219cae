#include "world.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "../../lib/lang/check.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
#define ROWS(array) {array, sizeof(*(array)), COUNT(array)}

static const struct env_member pktinfo[] = {{"pkt_addr", "uintptr_t"}};
static const struct env_member ipinfo[] = {
	{"ip_ver", "uint8_t"}, {"ip_plength", "uint32_t"}, {"ip_saddr", "string"},
	{"ip_daddr", "string"},
};
static const struct env_member ifinfo[] = {{"if_name", "string"}, {"if_local", "int8_t"}};
static const struct env_member ipv4info[] = {
	{"ipv4_ver", "uint8_t"}, {"ipv4_length", "uint16_t"}, {"ipv4_src", "ipaddr_t"},
	{"ipv4_protostr", "string"}, {"ipv4_hdr", "ipha_t *"},
};
static const struct env_member ipv6info[] = {{"ipv6_ver", "uint8_t"}, {"ipv6_nextstr", "string"}};
static const struct env_member etherinfo[] = {{"eth_src", "uchar_t [6]"}, {"eth_type", "uint16_t"}};
static const struct env_member tcpinfo[] = {
	{"tcp_sport", "uint16_t"}, {"tcp_dport", "uint16_t"}, {"tcp_seq", "uint32_t"},
	{"tcp_flags", "uint8_t"},
};
static const struct env_member tcpsinfo[] = {{"tcps_state", "int32_t"}, {"tcps_laddr", "string"}};
static const struct env_member cpuinfo[] = {{"cpu_id", "processorid_t"}};
/* as long as an arriving row of the environment's own */
static const struct env_struct structs[] = {
	{"pktinfo_t", NULL, ROWS(pktinfo)}, {"ipinfo_t", NULL, ROWS(ipinfo)},
	{"ifinfo_t", "illinfo_t", ROWS(ifinfo)}, {"ipv4info_t", NULL, ROWS(ipv4info)},
	{"ipv6info_t", NULL, ROWS(ipv6info)}, {"etherinfo_t", NULL, ROWS(etherinfo)},
	{"tcpinfo_t", NULL, ROWS(tcpinfo)}, {"tcpsinfo_t", NULL, ROWS(tcpsinfo)},
	{"cpuinfo_t", NULL, ROWS(cpuinfo)},
};

static const char *const ip_args[] = {"pktinfo_t *", NULL, "ipinfo_t *", "ifinfo_t *",
	"ipv4info_t *", "ipv6info_t *"};
static const char *const tcp_args[] = {"pktinfo_t *", NULL, "ipinfo_t *", "tcpsinfo_t *",
	"tcpinfo_t *"};
static const char *const gld_args[] = {"pktinfo_t *", NULL, "ipinfo_t *", "illinfo_t *",
	"etherinfo_t *"};
static const char *const state_args[] = {NULL, "pktinfo_t *", "tcpsinfo_t *", "tcpsinfo_t *",
	"ipinfo_t *"};
#define ARGS(array) .args = array, .nargs = COUNT(array)

static const struct env_probe probes[] = {
	{1, "dtrace", "", "", "BEGIN"},
	{2, "dtrace", "", "", "END"},
	{3, "dtrace", "", "", "ERROR"},
	{4, "ip", "net_pcap", "a.pcap", "send", ARGS(ip_args)},
	{5, "ip", "net_pcap", "a.pcap", "receive", ARGS(ip_args)},
	{6, "tcp", "net_pcap", "a.pcap", "send", ARGS(tcp_args)},
	{7, "tcp", "net_pcap", "a.pcap", "receive", ARGS(tcp_args)},
	{8, "tcp", "net_pcap", "a.pcap", "accept-established", ARGS(tcp_args)},
	{9, "gld", "net_pcap", "a.pcap", "receive", ARGS(gld_args)},
	{10, "conn", "net_pcap", "a.pcap", "state-change", ARGS(state_args)},
	{11, "profile", "", "", "tick-1sec"},
	{12, "profile", "", "", "tick-7hz"}, /* made on demand */
};
static const struct env_probe *probe_ptrs[COUNT(probes)];

static const struct env_var vars[] = {
	{"timestamp", "uint64_t"}, {"cpu", "processorid_t"}, {"arg0", "int64_t"},
	{"probefunc", "string"}, {"curcpu", "cpuinfo_t *"}, {"names", "string []"},
	{"curthread", "void *", "it needs a kernel"},
};

static void
check_set(struct check *c, struct expr *call)
{
	if (call->args[0]->kind == EXPR_INT && call->args[0]->value == 13)
		check_fail(c, call->args[0], "D_PROTO_ARG", "13 is refused");
	if (call->args[0]->kind == EXPR_INT && call->args[0]->value == 14)
		check_warn(c, call->args[0], "14 is doubtful");
}

static const struct env_func funcs[] = {
	{"strlen", ENV_SUB | ENV_PURE, "size_t", "string"},
	{"strjoin", ENV_SUB, "string", "string, string"},
	{"substr", ENV_SUB, "string", "string, int64_t[, int64_t]"},
	{"htons", ENV_SUB | ENV_PURE, "uint16_t", "uint16_t"},
	{"inet_ntoa", ENV_SUB, "string", "ipaddr_t *"},
	{"rand", ENV_SUB, "int", ""},
	{"bcopy", ENV_SUB, "void", "void *, void *, size_t"},
	{"copyin", ENV_SUB, "void *", "...", .unavailable = "it needs a process"},
	{"set", ENV_SUB, "int", "int", check_set},
	{"trace", ENV_ACTION | ENV_DATA, NULL, "any"},
	{"printf", ENV_ACTION | ENV_DATA, NULL, "fmt, ..."},
	{"printa", ENV_ACTION | ENV_DATA | ENV_AGG, NULL, "[fmt], @, ..."},
	{"clear", ENV_ACTION | ENV_AGG, NULL, "@"},
	{"trunc", ENV_ACTION | ENV_AGG, NULL, "@, [any]"},
	{"normalize", ENV_ACTION | ENV_AGG, NULL, "@, any"},
	{"denormalize", ENV_ACTION | ENV_AGG, NULL, "@"},
	{"merge", ENV_ACTION | ENV_AGG, NULL, "@"},
	{"exit", ENV_ACTION, NULL, "int"},
	{"system", ENV_ACTION | ENV_DATA | ENV_DESTRUCTIVE, NULL, "fmt, ..."},
	{"stack", ENV_ACTION, NULL, "...", .unavailable = "it needs a kernel"},
};

static const char *
check_lquantize(int64_t *consts, unsigned n, const char **tag)
{
	if (n < 3)
		consts[2] = 1;
	*tag = "D_LQUANT_MISMATCH";
	return consts[0] > consts[1] ?
		"lquantize( ) base (argument #1) must be less than limit (argument #2)" : NULL;
}

static const struct env_aggfn aggfns[] = {
	{"count"},
	{"sum", .has_value = true},
	{"avg", .has_value = true},
	{"pair", .has_value = true, .min_consts = 1, .max_consts = 1},
	{"quantize", .has_value = true, .has_weight = true},
	{"lquantize", true, true, 2, 3, check_lquantize},
	{"llquantize", true, true, 4, 4},
};

static const struct env_const consts[] = {
	{"TH_SYN", NULL, 2}, {"TH_ACK", "uint8_t", 0x10}, {"STATE_CLOSED", NULL, -6},
};

static const struct env_struct *struct_ptrs[COUNT(structs)];
static const struct env_var *var_ptrs[COUNT(vars)];
static const struct env_func *func_ptrs[COUNT(funcs)];
static const struct env_aggfn *aggfn_ptrs[COUNT(aggfns)];

static int
create(struct env *env, const char *prov, const char *mod, const char *func, const char *name)
{
	if (strcmp(name, "tick-7hz") != 0)
		return -ENOENT;
	env->nprobes = COUNT(probes);
	return 0;
}

static void
append(char *to, size_t size, const char *a, const char *b)
{
	size_t n = strlen(to);

	snprintf(to + n, size - n, "%s%s\n", a, b);
}

static int
option(struct env *env, const char *name, const char *value, struct diag *d)
{
	struct world *w = env->arg;

	if (strcmp(name, "nosuch") == 0)
		return diag_set(d, NULL, "Invalid option name");
	append(w->options, sizeof(w->options), name, value != NULL ? value : "");
	return 0;
}

static void
warn(struct env *env, const struct diag *d)
{
	struct world *w = env->arg;
	char at[64];

	snprintf(at, sizeof(at), "%d:%d ", d->line, d->col);
	append(w->warnings, sizeof(w->warnings), at, d->text);
}

static const char prelude[] =
	"typedef struct ipha_s { uint8_t ipha_vhl:8; uint8_t ipha_ttl; uint16_t ipha_length;\n"
	"	ipaddr_t ipha_src; } ipha_t;\n"
	"inline int PRELUDE = 7;\n";

#define POINT(ptrs, rows)                                                                          \
	for (size_t i = 0; i < COUNT(rows); i++)                                                   \
		(ptrs)[i] = &(rows)[i]

void
world_init(struct world *w)
{
	*w = (struct world){.env = {
		.probes = probe_ptrs, .nprobes = COUNT(probes) - 1,
		.structs = struct_ptrs, .nstructs = COUNT(structs),
		.vars = var_ptrs, .nvars = COUNT(vars),
		.funcs = func_ptrs, .nfuncs = COUNT(funcs),
		.aggfns = aggfn_ptrs, .naggfns = COUNT(aggfns),
		.consts = consts, .nconsts = COUNT(consts),
		.prelude = prelude, .arg = w,
		.probe_create = create, .option = option, .warn = warn,
	}};
	POINT(probe_ptrs, probes);
	POINT(struct_ptrs, structs);
	POINT(var_ptrs, vars);
	POINT(func_ptrs, funcs);
	POINT(aggfn_ptrs, aggfns);
}

struct program *
world_compile(struct world *w, const char *text, struct diag *d)
{
	static const struct compile_options opt = {.strsize = 256, .scratchsize = 256};
	struct compile_source src = {.text = text, .len = strlen(text)};

	world_init(w);
	return compile_program(&w->env, &src, &opt, d);
}
