/* sub_number: text as integers, for other subroutines. */
#pragma once

#include <stdint.h>

/* The number at @p: blanks, a sign, digits of @base (2..36; 16: "0x" before them may be), up to
 * what is no digit, or @end. 0 if there is no digit; what overflows wraps round. */
int64_t sub_number_parse(const char *p, const char *end, unsigned base);
