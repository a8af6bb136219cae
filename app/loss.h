/*
 * loss: what has got lost so far, for a program that asks (drops_missed and its kin).
 *
 * Control writes what devices, rings and tables of connections count: asking them is nothing for a
 * worker. Each worker adds what it has lost of the program itself, and shows the program all of it
 * between two bursts.
 */
#pragma once

#include <stdatomic.h>
#include <stdint.h>

#include "../lib/probe/engine.h"

struct workers;

struct loss {
	_Atomic(uint64_t) n[EXEC_NLOSSES];
};

/* Control. */
void loss_update(struct loss *l, const struct workers *ws);

/* Worker: @lost: what has been added of @e->live; all 0 when that is new. */
void loss_read(struct loss *l, struct engine *e, uint64_t lost[static EXEC_NLOSSES]);
