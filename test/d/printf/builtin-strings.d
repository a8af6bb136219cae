/*
 * Built-in variables by their conversions.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%s:%s:%s:%s %d %d\n", probeprov, probemod, probefunc, probename, id, epid);
	printf("%d %d\n", cpu >= 0, pid == $pid);
	exit(0);
}

/* @@ stdout
dtrace:::BEGIN 1 1
1 1

*/
