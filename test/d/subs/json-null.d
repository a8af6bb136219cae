/*
 * json() is NULL where there is no such value, or where the text is no JSON up to there.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", json("{\"a\":1}", "b") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{\"a\":1}", "a.b") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{\"a\":\"s\"}", "a.b") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("[1,2]", "2") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("[1,2]", "-1") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("[]", "0") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{}", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("5", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("\"a\"", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{\"a\" 1}", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{a:1}", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{\"a\":nul}", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{\"a\":\"x", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{\"a\":{\"b\":1", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{\"a\":?}", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("{\"a\":1 \"b\":2}", "b") == NULL ? "NULL" : "string");
	printf("[%s]\n", json("[1 2]", "1") == NULL ? "NULL" : "string");
	exit(0);
}

/* @@ stdout
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]
[NULL]

*/
