/*
 * A clause that builds more text than there is scratch memory faults; the next one has it all again.
 *
 * @@ args: -q -x strsize=64k
 */
BEGIN
{
	this->a = strjoin("0123456789012345678901234567890123456789012345678901234567890123", "");
	this->b = strjoin(strjoin(this->a, this->a), strjoin(this->a, this->a));
	this->c = strjoin(strjoin(this->b, this->b), strjoin(this->b, this->b));
	this->d = strjoin(strjoin(this->c, this->c), strjoin(this->c, this->c));
	this->e = strjoin(strjoin(this->d, this->d), strjoin(this->d, this->d));
	trace(strlen(this->e));
	trace(strlen(strjoin(strjoin(this->e, this->e), this->e)));
}
BEGIN { trace(strlen(this->d)); exit(0); }
ERROR { printf("fault %d\n", arg4); }

/* @@ stdout
fault 5
4096
*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): out of scratch space at BPF pc 7
*/
