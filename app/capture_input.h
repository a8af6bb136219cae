/*
 * capture_input: the bytes of one capture file or pipe, through a buffer that slides over it.
 *
 * The buffer fits into the second level cache, so that what the kernel has copied is still there
 * when it is decoded. That is why the file is not mapped: on 64-byte to full-size frames from a
 * warm page cache, read() costs 14 ns a packet and a mapping 69 (its page faults); and a file that
 * shrinks can't kill the program.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diag;

/* Bytes [start, start + len) of the input are at @base. */
struct capture_input {
	uint8_t *base;
	uint64_t start;
	size_t len;
	bool last;	/* nothing follows them */

	int fd;
	bool regular;	/* a file, not a pipe */
	uint64_t size;	/* of a regular file, from its position at the beginning; else 0 */
	size_t room;	/* bytes at base */
};

/* @path "-": standard input. Reads nothing yet. 0 or -errno with @d filled. */
int capture_input_open(struct capture_input *in, const char *path, struct diag *d);
void capture_input_close(struct capture_input *in);

/* Drop the bytes before @offset and read more behind the others, which move. A pipe that has
 * nothing to give is waited for 10 ms. 1: there is more, or `last` is set now; 0: not yet;
 * -errno; -ESTALE: a regular file ended before its size. */
int capture_input_read(struct capture_input *in, uint64_t offset);
