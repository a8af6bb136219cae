/* eal_nic: what the kernel knows of NICs and hugepages. For eal.c only. */
#pragma once

#include <stdint.h>

/* Bytes of hugepages that are free. */
uint64_t eal_nic_hugepages(void);
