/*
 * sctpinfo_t, every chunk.
 *
 * @@ args: -q -r odd-sctp.pcap
 */
sctp:::receive
{
	printf("%d > %d tag %x sum %x chunk %d=%s\n", args[4]->sctp_sport, args[4]->sctp_dport, args[4]->sctp_verify,
	    args[4]->sctp_checksum, args[4]->sctp_chunk_type, args[4]->sctp_chunkstr);
}

/* @@ stdout
7777 > 7778 tag cafe sum 0 chunk 0=<null>
7777 > 7778 tag cafe sum 0 chunk 0=DATA
7777 > 7778 tag cafe sum 0 chunk 1=INIT
7777 > 7778 tag cafe sum 0 chunk 2=INIT_ACK
7777 > 7778 tag cafe sum 0 chunk 3=SACK
7777 > 7778 tag cafe sum 0 chunk 4=HEARTBEAT
7777 > 7778 tag cafe sum 0 chunk 5=HEARTBEAT_ACK
7777 > 7778 tag cafe sum 0 chunk 6=ABORT
7777 > 7778 tag cafe sum 0 chunk 7=SHUTDOWN
7777 > 7778 tag cafe sum 0 chunk 8=SHUTDOWN_ACK
7777 > 7778 tag cafe sum 0 chunk 9=ERROR
7777 > 7778 tag cafe sum 0 chunk 10=COOKIE_ECHO
7777 > 7778 tag cafe sum 0 chunk 11=COOKIE_ACK
7777 > 7778 tag cafe sum 0 chunk 12=ECNE
7777 > 7778 tag cafe sum 0 chunk 13=CWR
7777 > 7778 tag cafe sum 0 chunk 14=SHUTDOWN_COMPLETE
7777 > 7778 tag cafe sum 0 chunk 15=AUTH
7777 > 7778 tag cafe sum 0 chunk 64=I_DATA
7777 > 7778 tag cafe sum 0 chunk 128=ASCONF_ACK
7777 > 7778 tag cafe sum 0 chunk 130=RE_CONFIG
7777 > 7778 tag cafe sum 0 chunk 132=PAD
7777 > 7778 tag cafe sum 0 chunk 192=FORWARD_TSN
7777 > 7778 tag cafe sum 0 chunk 193=ASCONF
7777 > 7778 tag cafe sum 0 chunk 200=200
7777 > 7778 tag cafe sum 0 chunk 10=COOKIE_ECHO
7777 > 7778 tag cafe sum 0 chunk 0=<null>
7777 > 7778 tag cafe sum 0 chunk 1=INIT

*/
