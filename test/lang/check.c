#include <stdio.h>
#include <string.h>

#include "../unit.h"
#include "show.h"
#include "world.h"

/* C's promotions and usual conversions, LP64. */
static void
integers(void)
{
#define DECLS "int8_t c; uint8_t uc; uint16_t us; int i; uint32_t u; int64_t l; uint64_t ul; "
	static const struct show_row rows[] = {
		{DECLS "BEGIN { c + uc; }", "1 { ((int)c + (int)uc); }"},
		{DECLS "BEGIN { i + c; }", "1 { (i + (int)c); }"},
		{DECLS "BEGIN { i + u; }", "1 { ((unsigned int)i + u):unsigned int; }"},
		{DECLS "BEGIN { u + us; }", "1 { (u + (unsigned int)us):unsigned int; }"},
		{DECLS "BEGIN { u + l; }", "1 { ((long)u + l):long; }"},
		{DECLS "BEGIN { l * ul; }", "1 { ((unsigned long)l * ul):unsigned long; }"},
		{DECLS "BEGIN { i == u; }", "1 { ((unsigned int)i == u); }"},
		{DECLS "BEGIN { c < ul; }", "1 { ((unsigned long)c < ul); }"},
		{DECLS "BEGIN { uc << l; }", "1 { ((int)uc << l); }"},
		{DECLS "BEGIN { ul >> c; }", "1 { (ul >> (int)c):unsigned long; }"},
		{DECLS "BEGIN { -uc; ~us; +c; !ul; }", "1 { -(int)uc; ~(int)us; (int)c; !ul; }"},
		{DECLS "BEGIN { i ? c : ul; }", "1 { (i ? (unsigned long)c : ul):unsigned long; }"},
		{DECLS "BEGIN { l && c || uc; }", "1 { ((l && c) || uc); }"},
		{DECLS "BEGIN { c = ul; ul = c; }", "1 { (c = (int8_t)ul); (ul = (uint64_t)c); }"},
		{DECLS "BEGIN { c += ul; }", "1 { (c += ul) in unsigned long; }"},
		{DECLS "BEGIN { uc += 1; l -= i; }", "1 { (uc += 1) in int; (l -= (long)i) in "
			"long; }"},
		{DECLS "BEGIN { us <<= l; ul >>= 1; }",
			"1 { (us <<= l) in int; (ul >>= 1) in unsigned long; }"},
		{DECLS "BEGIN { uc++; --l; }",
			"1 { (uc post+= 1) in int; (l -= 1:long) in long; }"},
		{DECLS "BEGIN { (uint8_t)i + (int64_t)c; }",
			"1 { ((long)(uint8_t)i + (int64_t)c):long; }"},
		{"enum e { A, B = 5, C }; enum e v; BEGIN { v = C; v + 1; }",
			"1 { (v = 6:enum e); ((int)v + 1); }"},
		{"struct { uint8_t a:3; int b:5; } s; BEGIN { s.a + s.b; }",
			"1 { ((int)s.a + s.b); }"},
	};

	SHOW_EXPECT(rows);
}

static void
constants(void)
{
	static const struct show_row rows[] = {
		{"BEGIN { x = 2 + 3 * 4; }", "1 { (x = 14); }"},
		{"BEGIN { trace(1u); trace(1l); trace(0xffffffff); trace(2147483648); }",
			"1 { trace(1:unsigned int); trace(1:long); trace(4294967295:unsigned int); "
			"trace(2147483648:long); }"},
		{"BEGIN { trace(18446744073709551615u); }", "1 { trace(-1:unsigned long); }"},
		{"BEGIN { trace(-1 < 1u); trace(-1 < 1); trace(-1l < 1u); }",
			"1 { trace(0); trace(1); trace(1); }"},
		{"BEGIN { trace((uint8_t)300); trace((int8_t)200); trace((char)-1); }",
			"1 { trace(44:uint8_t); trace(-56:int8_t); trace(-1:char); }"},
		{"BEGIN { trace(2147483647 + 1); trace(1 << 33); trace(1l << 33); }",
			"1 { trace(-2147483648); trace(0); trace(8589934592:long); }"},
		{"BEGIN { trace(-7 / 2); trace(-7 % 2); trace(-7u / 2); }",
			"1 { trace(-3); trace(-1); trace(2147483644:unsigned int); }"},
		{"BEGIN { trace((-9223372036854775807 - 1) / -1); }",
			"1 { trace(-9223372036854775808:long); }"},
		{"BEGIN { trace((-9223372036854775807 - 1) % -1); }", "1 { trace(0:long); }"},
		{"BEGIN { trace(1 <= 1); trace(1 <= 0); trace(1 > 1); trace(2 >= 2u); trace(2 != 2); }",
			"1 { trace(1); trace(0); trace(0); trace(1); trace(0); }"},
		{"BEGIN { trace(-8 >> 1); trace(-8u >> 1); }",
			"1 { trace(-4); trace(2147483644:unsigned int); }"},
		{"BEGIN { trace(~0u); trace(!5); trace(1 ? 2 : 3u); }",
			"1 { trace(4294967295:unsigned int); trace(0); trace(2:unsigned int); }"},
		{"BEGIN { x = 1; trace(0 && x); trace(1 || x); trace(1 && x); trace(1 ^^ 1); }",
			"1 { (x = 1); trace(0); trace(1); trace((1 && x)); trace(0); }"},
		{"BEGIN { trace(TH_SYN | TH_ACK); trace(STATE_CLOSED); trace(PRELUDE); }",
			"1 { trace(18); trace(-6); trace(7); }"},
		{"BEGIN { trace(sizeof(int)); trace(sizeof(string)); trace(sizeof(\"abc\")); }",
			"1 { trace(4:unsigned long); trace(257:unsigned long); trace(4:unsigned "
			"long); }"},
		{"inline int N = 3 * 3; int a[N]; BEGIN { trace(sizeof(a)); trace(N); }",
			"1 { trace(36:unsigned long); trace(9); }"},
		{"inline uint8_t B = 256 + 1; BEGIN { trace(B); }", "1 { trace(1:uint8_t); }"},
		{"int y; inline long D = 2 * y; BEGIN { trace(D + D); }",
			"1 { trace(((long)(2 * y) + (long)(2 * y)):long); }"},
		{"struct s { char a; int b; short c; } v; BEGIN { trace(offsetof(struct s, c)); "
		 "trace(sizeof(v)); trace(sizeof(v.b)); }",
			"1 { trace(8:unsigned long); trace(12:unsigned long); trace(4:unsigned "
			"long); }"},
	};

	SHOW_EXPECT(rows);
}

static void
strings(void)
{
	static const struct show_row rows[] = {
		{"BEGIN { x = \"a\"; x = \"b\"; x == \"a\"; }",
			"1 { (x = \"a\"); (x = \"b\"); (x == \"a\"); }"},
		{"string s; BEGIN { s < probefunc; s != NULL; NULL == s; s == 0; s = 0; s = "
			"NULL; }",
			"1 { (s < $probefunc); (s != (string)0:void *); ((string)0:void * == s); "
			"(s == (string)0); (s = (string)0); (s = (string)0:void *); }"},
		{"string s; char a[8]; char *p; BEGIN { s = a; s == p; stringof(p); stringof(s); }",
			"1 { (s = (string)a); (s == (string)p); (string)p; s; }"},
		{"BEGIN { trace((string)probefunc); trace(cpu ? \"a\" : probefunc); }",
			"1 { trace((string)$probefunc); trace(($cpu ? \"a\" : "
			"$probefunc):string); }"},
		{"BEGIN { trace(cpu ? \"a\" : NULL); }",
			"1 { trace(($cpu ? \"a\" : (string)0:void *):string); }"},
		{"BEGIN { trace(strlen(\"a\") + strlen(strjoin(probefunc, \"b\"))); }",
			"1 { trace((strlen(\"a\") + strlen(strjoin($probefunc, \"b\"))):unsigned "
			"long); }"},
	};

	SHOW_EXPECT(rows);
}

static void
pointers(void)
{
	static const struct show_row rows[] = {
		{"int *p; BEGIN { *p; p[3]; *(p + 1); p - 2; 1 + p; }",
			"1 { *p; *(p + 12:long):int *; *(p + 4:long):int *; (p - 8:long):int *; "
			"(p + 4:long):int *; }"},
		{"int *p; int i; BEGIN { p + i; p += i; p++; }",
			"1 { (p + ((long)i * 4:long):long):int *; "
			"(p += ((long)i * 4:long):long) in int *; (p post+= 4:long) in int *; }"},
		{"int *p; char *c; BEGIN { p - p; c + 1; c[cpu]; }",
			"1 { (((long)p - (long)p):long / 4:long):long; (c + 1:long):char *; "
			"*(c + (long)$cpu):char *; }"},
		{"int *p; void *v; BEGIN { p == NULL; p != v; v = p; p = v; p && !p; p == 1; }",
			"1 { (p == 0:int *); (p != (int *)v); (v = (void *)p); (p = (int *)v); "
			"(p && !p); "
			"(p == 1:int *); }"},
		{"int a[4]; BEGIN { a[1]; a[cpu] = 2; *a; &a[1]; a + 1; }",
			"1 { a[1]; (a[$cpu] = 2); a[0]; &a[1]; (&a + 4:long):int *; }"},
		{"struct s { int x; struct { int y; }; struct s *next; } v; struct s *p;\n"
		 "BEGIN { v.x; v.y; p->x; (*p).x; p->next->y; &v.x; }",
			"1 { v.x; v.y; *p.x; *p.x; **p.next.y; &v.x; }"},
		{"struct { struct s { int x; } in, a[2]; } v; BEGIN { (&v.in)->x; v.a->x; *&v.in; }",
			"1 { v.in.x; *&v.a.x; v.in; }"},
		{"BEGIN { (uintptr_t)&((ipha_t *)0)->ipha_ttl; *(int *)0; }",
			"1 { (uintptr_t)&*0:struct ipha_s *.ipha_ttl; *0:int *; }"},
		{"BEGIN { &*(int *)8; ((ipha_t *)8)->ipha_vhl + 1; }",
			"1 { 8:int *; ((int)*8:struct ipha_s *.ipha_vhl + 1); }"},
		{"BEGIN { curcpu->cpu_id; names[3]; names[cpu - 1]; }",
			"1 { $curcpu.cpu_id; $names[3]; $names[($cpu - 1)]; }"},
	};

	SHOW_EXPECT(rows);
}

static void
variables(void)
{
	static const struct show_row rows[] = {
		{"BEGIN { x = 1; self->x = \"s\"; this->x = timestamp; } END { x; self->x; "
			"this->x; }",
			"1 { (x = 1); (self->x = \"s\"); (this->x = $timestamp); } "
			"2 { x; self->x; this->x; }"},
		{"BEGIN { a[1, \"x\"] = 5; a[2ll, probefunc] = a[cpu, \"y\"]; }",
			"1 { (a[1, \"x\"] = 5); (a[2, $probefunc] = a[$cpu, \"y\"]); }"},
		{"int a[int, string]; self string t[uint8_t]; BEGIN { a[1, \"x\"]++; "
			"self->t[300] = 0; }",
			"1 { (a[1, \"x\"] post+= 1) in int; (self->t[44:uint8_t] = (string)0); }"},
		{"BEGIN { n++; --m; s += 3; q[cpu]++; self->z -= 1; }",
			"1 { (n post+= 1:long) in long; (m -= 1:long) in long; (s += 3:long) in "
			"long; "
			"(q[$cpu] post+= 1:long) in long; (self->z -= 1:long) in long; }"},
		{"BEGIN { self->count = 1; @ = count(); this->sum++; }",
			"1 { (self->count = 1); @_ = count(); (this->sum post+= 1:long) in long; }"},
		{"int x; int x; extern int x; BEGIN { x = 1; }", "1 { (x = 1); }"},
		{"int x, *y, z[3]; BEGIN { x = *y + z[0]; }", "1 { (x = (*y + z[0])); }"},
		{"BEGIN { TH_SYN; } int TH_SYN;", "1 { TH_SYN; }"},
		{"struct ipha_s { int own; } v; typedef char ipha_t; inline int PRELUDE = 8; "
		 "ipha_t c; int i; BEGIN { v.own; c = i = PRELUDE; }",
			"1 { v.own; (c = (ipha_t)(i = 8)); }"},
		{"typedef unsigned short port_t; port_t p; BEGIN { p = 70000; }",
			"1 { (p = 4464:port_t); }"},
	};

	SHOW_EXPECT(rows);
}

static void
arguments(void)
{
	static const struct show_row rows[] = {
		{"tcp:::receive { args[4]->tcp_dport; arg0; }", "7 { args[4].tcp_dport; $arg0; }"},
		{"tcp:::send, ip:::send { args[2]->ip_ver + 1; }",
			"4,6 { ((int)args[2].ip_ver + 1); }"},
		{"tcp::: { (*args[2]).ip_ver; }", "6,7,8 { args[2].ip_ver; }"},
		{"gld::: { args[4]->eth_src[2]; args[3]->if_name; }",
			"9 { args[4].eth_src[2]; args[3].if_name; }"},
		{"ip:::send { args[4]->ipv4_hdr->ipha_ttl; inet_ntoa(&args[4]->ipv4_src); }",
			"4 { *args[4].ipv4_hdr.ipha_ttl; inet_ntoa(&args[4].ipv4_src); }"},
		{"gld::: { args[1] == NULL; }", "9 { (args[1] == 0:void *); }"},
		{"tcp:::receive /args[2]->tcp_dport == 80/ { @[args[1]->ip_daddr] = count(); }",
			"7 /((int)args[4].tcp_dport == 80)/ { @_[args[2].ip_daddr] = count(); }"},
		{"conn::: { args[2]->tcps_state != args[3]->tcps_state; }",
			"10 { (args[2].tcps_state != args[3].tcps_state); }"},
	};

	SHOW_EXPECT(rows);
}

static void
aggregations(void)
{
	static const struct show_row rows[] = {
		{"BEGIN { @ = count(); @a = sum(cpu); @b[1, \"x\"] = avg(-1l); }",
			"1 { @_ = count(); @a = sum($cpu); @b[1, \"x\"] = avg(-1:long); }"},
		{"BEGIN { @[cpu] = count(); @[timestamp] = count(); }",
			"1 { @_[$cpu] = count(); @_[(processorid_t)$timestamp] = count(); }"},
		{"BEGIN { @ = lquantize(cpu, 0, 10); @ = lquantize(cpu, 0, 10, 1, cpu); }",
			"1 { @_ = lquantize($cpu, 0, 10, 1); @_ = lquantize($cpu, 0, 10, 1 by "
			"$cpu); }"},
		{"BEGIN { @ = quantize(cpu, -1); @b = llquantize(cpu, 10, 0, 3, 20); }",
			"1 { @_ = quantize($cpu by -1); @b = llquantize($cpu, 10, 0, 3, 20); }"},
		{"BEGIN { @a[1] = count(); printa(@a); printa(\"%d %@d\", @a); clear(@a); "
		 "trunc(@a); trunc(@a, -5); }",
			"1 { @a[1] = count(); printa(@a); printa<%d %@d>(@a); clear(@a); "
			"trunc(@a); "
			"trunc(@a, -5); }"},
	};

	SHOW_EXPECT(rows);
}

static void
calls(void)
{
	static const struct show_row rows[] = {
		{"BEGIN { exit(0); printf(\"%d %s\", cpu, probefunc); trace(\"x\"); }",
			"1 { exit(0); printf<%d %s>($cpu, $probefunc); trace(\"x\"); }"},
		{"BEGIN { substr(\"abc\", 1); substr(\"abc\", cpu, 2u); htons(80); rand(); }",
			"1 { substr(\"abc\", 1:int64_t); substr(\"abc\", (int64_t)$cpu, "
			"2:int64_t); "
			"htons(80:uint16_t); rand(); }"},
		{"BEGIN { bcopy(NULL, (char *)8, 3); set(\'a\'); }",
			"1 { bcopy(0:void *, 8:void *, 3:size_t); set(97); }"},
		{"uchar_t a[6]; BEGIN { bcopy(a, &a[1], 3); }",
			"1 { bcopy((void *)&a, (void *)&a[1], 3:size_t); }"},
	};

	SHOW_EXPECT(rows);
}

UNIT_SUITE(check_suite, "lang/check.c", {"integers", integers}, {"constants", constants},
	{"strings", strings}, {"pointers", pointers}, {"variables", variables},
	{"arguments", arguments}, {"aggregations", aggregations}, {"calls", calls});
