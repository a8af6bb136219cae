/*
 * sctp:::state-change: args[3] is the end after the change, args[5] its state before it. The first
 * number is the order in which the capture shows the associations.
 *
 * @@ args: -q -r odd-assoc.pcap
 */
BEGIN { seen[(uint64_t)0] = 0; }

sctp:::state-change
/!seen[args[1]->cs_cid]/
{
	seen[args[1]->cs_cid] = ++n;
}

sctp:::state-change
{
	printf("%d %s:%d: %s > %s\n", seen[args[1]->cs_cid], args[3]->sctps_laddr, args[3]->sctps_lport,
	    substr(sctp_state_string[args[5]->sctps_state], 6), substr(sctp_state_string[args[3]->sctps_state], 6));
}

/* @@ stdout
1 10.1.0.8:1001: closed > cookie-wait
1 10.1.0.8:1001: cookie-wait > cookie-echoed
1 192.168.7.80:7777: closed > established
1 10.1.0.8:1001: cookie-echoed > established
1 10.1.0.8:1001: established > shutdown-sent
1 192.168.7.80:7777: established > shutdown-received
1 192.168.7.80:7777: shutdown-received > shutdown-ack-sent
1 10.1.0.8:1001: shutdown-sent > closed
1 192.168.7.80:7777: shutdown-ack-sent > closed
2 10.1.0.8:1002: closed > cookie-wait
2 10.1.0.8:1002: cookie-wait > closed
3 10.1.0.8:1003: closed > cookie-wait
4 10.1.0.8:1007: closed > cookie-wait
4 10.1.0.8:1007: cookie-wait > cookie-echoed
4 192.168.7.80:7777: closed > established
5 10.1.0.8:1004: closed > cookie-wait
5 10.1.0.8:1004: cookie-wait > cookie-echoed
5 192.168.7.80:7777: closed > established
5 10.1.0.8:1004: cookie-echoed > established
5 10.1.0.8:1004: established > closed
5 10.1.0.8:1004: closed > cookie-echoed
5 10.1.0.8:1004: cookie-echoed > established
6 10.1.0.8:1005: established > closed
6 192.168.7.80:7777: established > closed
7 10.1.0.8:1006: closed > cookie-wait
7 192.168.7.80:7777: closed > cookie-wait
7 10.1.0.8:1006: cookie-wait > cookie-echoed
7 192.168.7.80:7777: cookie-wait > cookie-echoed
7 192.168.7.80:7777: cookie-echoed > established
7 10.1.0.8:1006: cookie-echoed > established

*/
