/*
 * command_rows: the tables of commands, one a file: app/cmd_NAME.c.
 */
#pragma once

#include "command.h"

extern const struct command_table command_clear, command_control, command_port, command_probe,
	command_set, command_show, command_start, command_watch;

#define COMMAND_TABLE(var, rows) const struct command_table var = {rows, sizeof(rows) / sizeof(*rows)}
