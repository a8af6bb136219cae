#!/usr/bin/env -S dtap -s
/*
 * rate: packets and bytes of every second.
 *
 * usage: dtap -r FILE -s rate.d | dtap -i IFACE -s rate.d
 */
#pragma D option quiet

ip:::send, ip:::receive
{
	@packets = count();
	@bytes = sum(args[2]->ip_plength);
}

tick-1sec
{
	printa("%@8d packets %@10d bytes\n", @packets, @bytes);
	clear(@packets);
	clear(@bytes);
}

END
{
	printa("%@8d packets %@10d bytes since\n", @packets, @bytes);
}
