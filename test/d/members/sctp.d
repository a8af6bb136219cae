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
