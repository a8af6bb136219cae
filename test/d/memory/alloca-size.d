/*
 * scratchsize is what a clause can have in all.
 *
 * @@ args: -q
 */
#pragma D option scratchsize=1k

ERROR { printf("fault %d\n", arg4); }
BEGIN { this->p = (uint8_t *)alloca(1024); this->p[1023] = 7; printf("%d\n", this->p[1023]); }
BEGIN { this->n = 1; this->p = (uint8_t *)alloca(1024); this->p = (uint8_t *)alloca(this->n); }
BEGIN { exit(0); }

/* @@ stdout
7
fault 5

*/
/* @@ stderr
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): out of scratch space at BPF pc 3
*/
