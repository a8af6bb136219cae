/*
 * telemetry: results for DPDK's telemetry clients (dpdk-telemetry.py), while packets flow: commands
 * /dtap/programs, /dtap/agg, /dtap/workers, /dtap/drops. What is said is what control has merged.
 */
#pragma once

#include "results.h"

/* Both in control's thread, after control_init(). From here on @r is shown, ... */
void telemetry_start(const struct results *r);
/* ... and here no longer. */
void telemetry_stop(void);
