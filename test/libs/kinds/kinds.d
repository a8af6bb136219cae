typedef struct flow { int port; } flow_t;
translator flow_t < tcpinfo_t *T > { port = T->tcp_dport; };
inline int twice[int n] = 2 * n;
#pragma D option quiet
BEGIN { printf("a clause of a library is not enabled\n"); }
