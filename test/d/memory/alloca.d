/*
 * alloca() gives zeroed bytes until the clause ends; bcopy() fills them.
 *
 * @@ args: -q
 */
struct hdr { uint8_t kind; uint8_t len; uint16_t sum; } h;

ERROR { printf("fault %d\n", arg4); }
BEGIN
{
	this->p = (char *)alloca(16);
	printf("%d\n", this->p[15]);
	this->p[0] = 'o';
	this->p[1] = 'k';
	bcopy(this->p, this->p + 2, 2);
	printf("%s\n", stringof(this->p));
	this->h = (struct hdr *)alloca(sizeof(struct hdr));
	this->h->len = 8;
	this->h->sum = 0x1234;
	h = *this->h;
	printf("%d %x\n", h.len, h.sum);
	bcopy(&h.sum, this->p, sizeof(h.sum));
	printf("%x\n", *(uint16_t *)this->p);
}
BEGIN { trace(this->p[0]); }
BEGIN { this->p = (char *)alloca(16); this->p[32] = 1; }
BEGIN { this->p = (char *)alloca(200); this->p = (char *)alloca(57); }
BEGIN { bcopy(this->p, &h.sum, 2); }
BEGIN { bcopy(&h.sum, this->p = (char *)alloca(4), 100000); }
BEGIN { this->p = NULL; exit(0); }

/* @@ stdout
0
okok
8 1234
1234
fault 1
fault 1
fault 5
fault 1
fault 1

*/
/* @@ stderr
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): invalid address (0x...) at BPF pc 1
dtap: error in dt_clause_3 for probe ID 1 (dtrace:::BEGIN): invalid address (0x...) at BPF pc 2
dtap: error in dt_clause_4 for probe ID 1 (dtrace:::BEGIN): out of scratch space at BPF pc 2
dtap: error in dt_clause_5 for probe ID 1 (dtrace:::BEGIN): invalid address (0x...) at BPF pc 1
dtap: error in dt_clause_6 for probe ID 1 (dtrace:::BEGIN): invalid address (0x...) at BPF pc 1
*/
