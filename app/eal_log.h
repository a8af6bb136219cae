/*
 * eal_log: DPDK's messages: the errors among them, kept for a message of ours or shown on stderr.
 */
#pragma once

/* Take DPDK's log over, before EAL starts. Errors are shown until eal_log_keep(). 0 or -errno. */
int eal_log_open(void);

/* From here on errors are not shown, the first one is kept. */
void eal_log_keep(void);

/* Back to showing. The error that was kept, without newline; "" if there was none. Valid until
 * the next eal_log_keep(). */
const char *eal_log_kept(void);

/* EAL prints its usage and some errors past its log. From mute to unmute the program's stdout and
 * stderr go nowhere, but text for stderr is kept as an error of the log would be. */
void eal_log_mute(void);
void eal_log_unmute(void);
