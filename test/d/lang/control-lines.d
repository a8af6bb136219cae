#!/usr/sbin/dtrace -qs
/*
 * Lines for others, and lines that say where the text is from.
 *
 * @@ args: -q -r us-le.pcap
 */
#pragma ident	"@(#)control-lines.d"
#ident "x"
#pragma once
#
#pragma D attributes Evolving/Private/ISA answer
#pragma D binding "1.6.3" answer
#pragma D attributes stable/stable/common provider tcp name
inline int answer = 42;
# 100 "other.d"
# 200 "more.d" 1 3 4
BEGIN
{
	printf("%d\n",
#line 7
	    answer);
}

/* @@ stdout
42

*/
