/*
 * prov_row: how the rows of the providers' tables are written. Only prov_NAME.c includes it.
 */
#pragma once

#include <stddef.h>

#include "../agg/agg.h"
#include "prov.h"

#define PROV_COUNT(array) (sizeof(array) / sizeof(*(array)))

/* Loads: a number in network order; some bits of one; a field of the decoded packet; no load. */
#define LOAD_NET(need_, base_, off_, width_)                                                       \
	{                                                                                          \
		.need = need_, .base = base_, .off = off_, .width = width_, .net = (width_) > 1    \
	}
#define LOAD_BITS(need_, base_, off_, width_, shift_, mask_, scale_)                               \
	{                                                                                          \
		.need = need_, .base = base_, .off = off_, .width = width_, .net = (width_) > 1,   \
		.shift = shift_, .mask = mask_, .scale = scale_                                    \
	}
#define LOAD_PKT(need_, field)                                                                     \
	{                                                                                          \
		.need = need_, .base = PROV_PKT, .off = offsetof(struct pkt, field),               \
		.width = sizeof(((struct pkt *)0)->field)                                          \
	}
#define LOAD_VIEW(need_, field)                                                                    \
	{                                                                                          \
		.need = need_, .base = PROV_VIEW, .off = offsetof(struct flow_view, field),        \
		.width = sizeof(((struct flow_view *)0)->field)                                    \
	}
#define LOAD_END(need_, field)                                                                     \
	{                                                                                          \
		.need = need_, .base = PROV_END, .off = offsetof(struct flow_end, field),          \
		.width = sizeof(((struct flow_end *)0)->field)                                     \
	}
#define LOAD_STATE(need_)                                                                          \
	{                                                                                          \
		.need = need_, .base = PROV_END, .off = offsetof(struct flow_end, state),          \
		.width = 1, .sign = true                                                           \
	}
#define LOAD_CONST(need_, value)                                                                   \
	{                                                                                          \
		.need = need_, .base = PROV_CONST, .off = (uint16_t)(value), .width = 1            \
	}

/* Members. MEMBER_INT and MEMBER_SIDE end with one or two loads. */
#define MEMBER_INT(name_, type_, doc_, ...)                                                        \
	{                                                                                          \
		.m = {name_, type_}, .kind = PROV_INT, .doc = doc_, .load = { __VA_ARGS__ }        \
	}
#define MEMBER_SIDE(name_, type_, doc_, receive, send)                                             \
	{                                                                                          \
		.m = {name_, type_}, .kind = PROV_INT, .by_side = true, .doc = doc_,               \
		.load = { receive, send }                                                          \
	}
#define MEMBER_ADDR(name_, need_, field, doc_)                                                     \
	{                                                                                          \
		.m = {name_, "string"}, .kind = PROV_ADDR, .doc = doc_,                            \
		.load = { LOAD_PKT(need_, field) }                                                 \
	}
#define MEMBER_ADDR_SIDE(name_, need_, receive, send, doc_)                                        \
	{                                                                                          \
		.m = {name_, "string"}, .kind = PROV_ADDR, .by_side = true, .doc = doc_,           \
		.load = { LOAD_PKT(need_, receive), LOAD_PKT(need_, send) }                        \
	}
#define MEMBER_BYTES(name_, tag, need_, base_, off_, doc_)                                         \
	{                                                                                          \
		.m = {name_, "string"}, .kind = PROV_BYTES, .str = tag, .doc = doc_, .load = {     \
			{ .need = need_, .base = base_, .off = off_, .width = 1 }                  \
		}                                                                                  \
	}
#define MEMBER_NAME(name_, table, doc_, ...)                                                       \
	{                                                                                          \
		.m = {name_, "string"}, .kind = PROV_NAME, .str = table, .doc = doc_,              \
		.load = { __VA_ARGS__ }                                                            \
	}
#define MEMBER_NAME_SIDE(name_, table, doc_, receive, send)                                        \
	{                                                                                          \
		.m = {name_, "string"}, .kind = PROV_NAME, .by_side = true, .str = table,          \
		.doc = doc_, .load = { receive, send }                                             \
	}
#define MEMBER_HEADER(name_, type_, need_, base_, off_, doc_)                                      \
	{                                                                                          \
		.m = {name_, type_}, .kind = PROV_HEADER, .doc = doc_, .load = {                   \
			{ .need = need_, .base = base_, .off = off_, .width = 1 }                  \
		}                                                                                  \
	}

#define PROV_STRUCT(name_, alias_, rows, doc_)                                                     \
	{                                                                                          \
		.s = {name_, alias_, {rows, sizeof(struct prov_member), PROV_COUNT(rows)}},        \
		.doc = doc_                                                                        \
	}

/* Bits of prov_probe.before: what is received shows its end before the packet is taken in, as
 * its host does; a change of state, what changed. */
#define BEFORE(arg) (1u << (arg))

#define PROV_ARGS(array) .args = array, .nargs = PROV_COUNT(array)

