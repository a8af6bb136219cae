/*
 * Globals, associative arrays, clause-locals over the clauses of one firing.
 *
 * @@ args: -q -r us-le.pcap
 */
ip:::receive { this->v = args[2]->ip_ver; seen[this->v]++; total += args[2]->ip_plength; }
ip:::receive /seen[this->v] == 1/ { printf("first of version %d\n", this->v); }
END { printf("%d %d %d %d\n", seen[4], seen[6], seen[5], total); }

/* @@ stdout
first of version 4
first of version 6
3 3 0 132

*/
