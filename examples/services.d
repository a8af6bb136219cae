#!/usr/bin/env -S dtap -s
/*
 * services: sizes of IP payloads by the lower port, which is usually the service.
 *
 * usage: dtap -r FILE -s services.d
 */
tcp:::send, tcp:::receive
/args[4]->tcp_sport < args[4]->tcp_dport/
{
	@["TCP", args[4]->tcp_sport] = quantize(args[2]->ip_plength);
}

tcp:::send, tcp:::receive
/args[4]->tcp_sport >= args[4]->tcp_dport/
{
	@["TCP", args[4]->tcp_dport] = quantize(args[2]->ip_plength);
}
