/*
 * An unknown family or kind of link is an illegal operation, and bytes must be readable.
 *
 * @@ args: -q
 */
BEGIN { trace(inet_ntop(3, (void *)8)); }
BEGIN { trace(link_ntop(2, (void *)8)); }
BEGIN { trace(inet_ntop(AF_INET, NULL)); }
BEGIN { trace(inet_ntop(AF_INET6, (void *)1)); }
BEGIN { trace(link_ntop(ARPHRD_ETHER, (void *)8)); }
BEGIN { trace(inet_ntoa(NULL)); }
BEGIN { trace(inet_ntoa6(NULL)); }
BEGIN { exit(0); }
ERROR { printf("fault %d at %x\n", arg4, arg5); }

/* @@ stdout
fault 3 at 0
fault 3 at 0
fault 1 at 0
fault 1 at 1
fault 1 at 8
fault 1 at 0
fault 1 at 0

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_3 for probe ID 1 (dtrace:::BEGIN): invalid address (0x1) at BPF pc 1
dtap: error in dt_clause_4 for probe ID 1 (dtrace:::BEGIN): invalid address (0x8) at BPF pc 1
dtap: error in dt_clause_5 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_6 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
*/
