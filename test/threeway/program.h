/*
 * program: random D programs, valid by construction: random in operators, types, members, nesting.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Write a program into @buf; @state is the sequence's, not 0. The same state gives the same text. */
void program_random(char *buf, size_t size, uint64_t *state);
