#!/usr/sbin/dtrace -Cs
/*
 * A script for the preprocessor: guards, macros with parameters, an argument.
 *
 * @@ args: -C -DPORT=22 -q -r http.pcap -s SCRIPT 40
 */
#pragma D option aggsortkey
#ifndef PORT
#define PORT 80
#endif
#ifdef PORT
#define TO(t) ((t)->tcp_dport == PORT)
#define HAS(t, f) ((t)->tcp_flags & (f))
#endif
#define PAYLOAD (args[2]->ip_plength - args[4]->tcp_offset)

tcp:::receive /TO(args[4]) && HAS(args[4], TH_PUSH)/ { @[args[2]->ip_saddr, PAYLOAD > $1 ? "long" : "short"] = count(); }
END { printa("%-12s %-5s %@5d\n", @); }

/* @@ stdout
10.1.0.12    long     33
10.1.0.12    short    88

*/
