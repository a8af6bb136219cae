/*
 * command_fake: a console's engine room that does nothing but note what it was asked.
 */
#pragma once

#include "../../app/console.h"

/* Two ports, net_null0 and http.pcap (a capture file); programs 0 and 2; aggregations @bytes, @ports. */
const struct console_ops *command_fake(void);
/* What was asked since the last call, a line each: "add <text> (file)". */
const char *command_fake_asked(void);
void command_fake_end(void);
