/*
 * copyinstr(): text at an address, up to a NUL, the end of the packet, or so many bytes.
 *
 * @@ args: -q -r http.pcap
 */
tcp:::receive /args[4]->tcp_dport == 80 && args[2]->ip_plength > 100 && !n++/
{
	this->p = (uintptr_t)args[4]->tcp_hdr + args[4]->tcp_offset;
	printf("[%s][%s]\n", copyinstr(this->p, 14), copyinstr(this->p, 0));
	printf("[%s]\n", strtok(copyinstr(this->p), "\r\n"));
}
BEGIN { trace(copyinstr(8)); }
ERROR { printf("fault %d at %x\n", arg4, arg5); }

/* @@ stdout
fault 1 at 8
[GET /100 HTTP/][]
[GET /100 HTTP/1.1]

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): invalid address (0x8) at BPF pc 1
*/
