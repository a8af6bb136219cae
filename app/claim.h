/*
 * claim: what one dtap alone may use. The kernel keeps count, and forgets the claims of a process that
 * has ended, however it did. Processes in other network namespaces do not know of each other.
 */
#pragma once

/* Claim the device of this name until the process ends; again, if it has. 0, -EBUSY: another process
 * has it, or another -errno. */
int claim_device(const char *name);
