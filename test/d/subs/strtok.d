/*
 * strtok(): parts between delimiters, NULL when there is none left; of one firing, over its clauses.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]", strtok("/one//two.three/", "/"));
	printf("[%s]", strtok(NULL, "/"));
	printf("[%s]\n", strtok(NULL, "/") == NULL ? "NULL" : "more");
	printf("[%s]", strtok("a.b,c", ","));
	printf("[%s]\n", strtok(NULL, "."));
	printf("[%s]", strtok("  x", " "));
	printf("[%s]\n", strtok("whole", ""));
	printf("[%s]", strtok(",,,", ",") == NULL ? "NULL" : "more");
	printf("[%s]\n", strtok("", ",") == NULL ? "NULL" : "more");
	this->first = strtok("k=v=w", "=");
}

BEGIN
{
	this->second = strtok(NULL, "=");
	printf("[%s][%s][%s]\n", this->first, this->second, strtok(NULL, ""));
}

BEGIN { exit(0); }

END { trace(strtok(NULL, "=")); }
ERROR { printf("fault %d at %x\n", arg4, arg5); }

/* @@ stdout
[one][two.three][NULL]
[a.b][,c]
[x][whole]
[NULL][NULL]
[k][v][=w]
fault 1 at 0

*/
/* @@ stderr
dtap: error in dt_clause_3 for probe ID 2 (dtrace:::END): invalid address (0x0) at BPF pc 1
*/
