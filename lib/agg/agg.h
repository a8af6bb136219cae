/*
 * agg: aggregations as the worker, the control thread and the printer share them.
 *
 * A program's aggregations are described once by struct agg_def (immutable while it runs). A worker
 * owns a struct agg_side (its tables for one interval); it appends updates to a pending buffer and
 * applies them once a burst. Control takes a side over when the worker has switched to another one,
 * merges it into struct agg_result, and clears it for reuse. Nothing here is shared while written.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* --- typed strings ------------------------------------------------------------------------- */

/* D strings that come from packets stay typed bytes until they are printed. A string in a key or a
 * record is a tag and 16 bytes; text that a program built follows as bytes. */
enum agg_str {
	AGG_STR_NONE = 1, /* "<null>": the header is not there */
	AGG_STR_EMPTY,	  /* "" */
	AGG_STR_IP4,	  /* 4 bytes, network order */
	AGG_STR_IP6,	  /* 16 bytes */
	AGG_STR_MAC,	  /* 6 bytes */
	AGG_STR_CONST,	  /* u32: index of a literal of the program */
	AGG_STR_NAME,	  /* u32: table << 24 | value: a name from one of the provider's tables */
	AGG_STR_TEXT,	  /* NUL-terminated bytes, at most strsize */
};

/* Turns a typed string into text; owned by the program's creator. Both return a static or
 * long-lived string, never NULL. @name may write into @buf (32 bytes) and return it. */
struct agg_strings {
	const char *(*constant)(const void *arg, uint32_t id);
	const char *(*name)(const void *arg, uint32_t id, char *buf);
	const void *arg;
};

#define AGG_STR_TEXT_MIN 64 /* bytes that are enough for every typed string as text */

/* Text of a typed string. @bytes: 16 payload bytes, or the text for AGG_STR_TEXT. Returns @buf (of
 * @size >= AGG_STR_TEXT_MIN) or a long-lived string. IPv4 dotted quad, IPv6 by RFC 5952 (not even a
 * mapped address is printed as a quad: it is what the packet said), MAC aa:bb:cc:dd:ee:ff. */
const char *agg_str_text(const struct agg_strings *s, uint8_t tag, const void *bytes, char *buf,
	unsigned size);

/* --- keys ---------------------------------------------------------------------------------- */

/* One component of a key tuple. A key is an array of 64-bit words, little endian fields at natural
 * alignment: first the head words, then the tail words. A typed string has a tag byte and the first
 * 4 payload bytes in the head and the other 12 payload bytes (then the text, if it may be text) in
 * the tail. So the tail of a tuple of IPv4 addresses, numbers and names is all zero, and the table
 * then stores the head alone ("narrow"). The last byte of the last head word is always 1: a stored
 * key's last head word is never 0, which is how an empty slot is told. */
enum agg_part_kind { AGG_PART_INT, AGG_PART_STR, AGG_PART_BYTES };

struct agg_part {
	uint8_t kind;	    /* enum agg_part_kind */
	bool is_signed;	    /* INT: as declared; sorting is always unsigned (as in DTrace) */
	bool may_text;	    /* STR: AGG_STR_TEXT can occur; the tail has room for the text */
	bool as_text;	    /* STR that may be text: is written as text, whatever it is */
	uint16_t size;	    /* INT: 1, 2, 4, 8; BYTES: bytes; STR: bytes of text with NUL, or 0 */
	/* set by agg_def_layout(); byte offsets in the key */
	uint16_t head;	    /* INT: value; STR: first 4 payload bytes; BYTES: unused */
	uint16_t tag;	    /* STR: the tag byte */
	uint16_t tail;	    /* STR: other 12 payload bytes; BYTES: the bytes; a multiple of 8 */
	/* STR that may be text: the whole text, zero-padded to size (head and the 12 bytes are then
	 * 0; all zero for every other tag). A multiple of 8. */
	uint16_t text;
};

#define AGG_MAX_PARTS 32
#define AGG_MAX_CONSTS_FN 5

struct agg_fn;

/* One aggregation. Immutable after agg_def_layout(). */
struct agg_def {
	const char *name;	/* without the @ */
	unsigned id;		/* from 1 */
	const struct agg_fn *fn; /* NULL: only a key is to be laid out */
	int64_t consts[AGG_MAX_CONSTS_FN];
	bool value_signed;	/* range of the aggregated values ... */
	uint8_t value_size;	/* ... in bytes: a quantize() of a u16 needs 17 buckets, not 127 */
	bool weighted;		/* updates carry an increment after the value (quantize family) */
	unsigned nparts;
	struct agg_part parts[AGG_MAX_PARTS];
	/* set by agg_def_layout() */
	uint16_t head_words, tail_words; /* of a key; head_words >= 1 */
	uint16_t upd_words;	/* words of one update's operands in the pending buffer */
	uint32_t val_words;	/* words of state in a slot or block */
};

/* Lay out keys and value. Who writes a key writes its fields, the marker byte, and zero everywhere
 * else: the words are compared whole. 0, or -E2BIG when an update would exceed AGG_PEND_SLACK. */
int agg_def_layout(struct agg_def *def);

/* --- aggregating functions ----------------------------------------------------------------- */

struct agg_hist;

/* One aggregating function: one file fn_NAME.c, one row in fn.c. State is agg_def.val_words 64-bit
 * words, all zero before the first update (min and max keep a biased value, so that zero is "none
 * yet"). Values are i64: an u64 above INT64_MAX is taken as negative, as DTrace takes it. */
struct agg_fn {
	const char *name;
	const char *usage; /* "lquantize(value, base, limit[, step[, increment]])" */
	const char *doc;   /* one line, for the reference page */
	/* Arguments: the value (if has_value), min_consts..max_consts integer constants, and (if
	 * has_weight) an optional increment. An update's operands: the value, then the increment
	 * if def->weighted. */
	bool has_value, has_weight;
	uint8_t min_consts, max_consts;
	/* Judges the @n constants that were written and sets the absent ones to their defaults.
	 * NULL, or the error's text (valid until the next call) with *tag, as libdtrace words it.
	 * NULL if there is nothing to judge. */
	const char *(*check)(int64_t *consts, unsigned n, const char **tag);
	uint32_t (*words)(const struct agg_def *def); /* of state */
	/* Worker: one update. */
	void (*add)(const struct agg_def *def, uint64_t *state, const uint64_t *operands);
	void (*merge)(const struct agg_def *def, uint64_t *into, const uint64_t *from);
	/* The value of a scalar function after normalization (factor >= 1), for a plain row or %@d;
	 * with factor 1 it is also what rows are ordered by. NULL for the quantize family. */
	int64_t (*scalar)(const struct agg_def *def, const uint64_t *state, uint64_t factor);
	const struct agg_hist *hist; /* quantize family: its buckets (hist.h); else NULL */
};

const struct agg_fn *agg_fn_find(const char *name); /* NULL if there is none */
unsigned agg_fn_count(void);
const struct agg_fn *agg_fn_at(unsigned i); /* sorted by name */

/* --- the worker's side --------------------------------------------------------------------- */

#define AGG_PEND_BYTES 16384 /* a power of two */
#define AGG_PEND_SLACK 4096  /* the largest single update, header included */

/* Updates of the current burst, in program order. Programs append: they write an entry at
 * buf + used and then add its size to used. Room (AGG_PEND_BYTES) is checked by who runs them. */
struct agg_pend {
	uint64_t used; /* bytes, a multiple of 8, < AGG_PEND_BYTES */
	uint8_t buf[AGG_PEND_BYTES + AGG_PEND_SLACK];
};

/* An entry: this header, head_words + tail_words of key, upd_words operands. One whose tail is all
 * zero may be short: `def` has AGG_UPD_SHORT, and the tail words are not there. It is the same key
 * either way; a short entry is sooner written and read. */
#define AGG_UPD_SHORT 0x8000

struct agg_upd {
	uint16_t def;	/* agg_def.id - 1, or that | AGG_UPD_SHORT */
	uint16_t words; /* of the whole entry, this header (1 word) included */
	uint32_t pad;	/* anything */
	uint64_t word[];
};

struct agg_side;

/* Tables for all @defs within @bytes, on @socket (rte_zmalloc_socket): memory is only touched when
 * it is used. NULL with errno (ENOSPC: @bytes can not hold one key of every aggregation, or there
 * are more than AGG_UPD_SHORT of them); freed by the caller with agg_side_free(). @defs must
 * outlive it. */
struct agg_side *agg_side_new(const struct agg_def *const *defs, unsigned ndefs, size_t bytes,
	int socket);
void agg_side_free(struct agg_side *side);

/* Worker: apply and empty @pend. All slots of a batch are prefetched before they are touched. A key
 * that finds no slot is one drop of its aggregation. */
void agg_apply(struct agg_side *side, struct agg_pend *pend);

/* Worker or owner: true once any table is more than half full, until it is merged: time to
 * switch. */
bool agg_side_pressed(const struct agg_side *side);
uint64_t agg_side_drops(const struct agg_side *side, unsigned id);
uint64_t agg_side_updates(const struct agg_side *side, unsigned id); /* applied, drops excluded */

/* --- the control side ---------------------------------------------------------------------- */

/* The merged state of all aggregations of a program; grows as needed. */
struct agg_result;

struct agg_result *agg_result_new(const struct agg_def *const *defs, unsigned ndefs);
void agg_result_free(struct agg_result *r);

/* Merge all of @side (owned by the caller now) into @r and clear it, in time proportional to what
 * is in it. 0 or -ENOMEM: each key that did not fit is then one drop in @r, whatever it had
 * counted. */
int agg_result_merge(struct agg_result *r, struct agg_side *side);

uint64_t agg_result_drops(const struct agg_result *r, unsigned id);
uint64_t agg_result_updates(const struct agg_result *r, unsigned id);
size_t agg_result_rows(const struct agg_result *r, unsigned id); /* number of keys */

/* The consumer's actions (B5 "Aggregation actions"). */
void agg_result_clear(struct agg_result *r, unsigned id);  /* keep keys and factor, zero values */
/* n == 0: remove all; n > 0: keep the n largest; n < 0: keep the -n smallest, by value, then by key
 * (only the keypos of @o counts). 0 or -ENOMEM. */
struct agg_order;
int agg_result_trunc(struct agg_result *r, unsigned id, int64_t n, const struct agg_order *o,
	const struct agg_strings *s);
void agg_result_normalize(struct agg_result *r, unsigned id, uint64_t factor); /* 1: denormalize */
uint64_t agg_result_factor(const struct agg_result *r, unsigned id);

/* Sorting, from the aggsort* options. */
struct agg_order {
	bool rev, key;	 /* aggsortrev, aggsortkey */
	unsigned keypos; /* aggsortkeypos */
	unsigned pos;	 /* aggsortpos: which aggregation of a several-aggregation printa */
};

/* Sorted rows of one or several aggregations with the same key types: the union of their keys. Rows
 * whose keys print alike (a literal "10.0.0.1" and an address) are one row. */
struct agg_row {
	/* Of agg_rows.def; to be read by agg_key_*() and agg_print_key() only: the tail may be left
	 * out of it. */
	const uint64_t *key;
	/* By position in ids[]; NULL: that aggregation has no such key, which prints as zero. */
	const uint64_t *const *state;
};
struct agg_rows {
	struct agg_row *rows;
	size_t n;
	/* How keys are laid out: the first aggregation's definition; or one like it with room for
	 * all, if the sizes of parts differ among them. */
	const struct agg_def *def;
	void *memory; /* agg_rows_free()'s own */
};
#define AGG_ROWS_MAX_IDS 8

/* 0, -ENOMEM, or -E2BIG: more than AGG_ROWS_MAX_IDS, or keys that no layout can hold together.
 * Valid until @r changes; the caller calls agg_rows_free(). */
int agg_rows_get(const struct agg_result *r, const unsigned *ids, unsigned nids,
	const struct agg_order *o, const struct agg_strings *s, struct agg_rows *out);
void agg_rows_free(struct agg_rows *rows);
