/*
 * json(): a path of keys and indexes; strings as they are written, without quotes.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", json("{\"a\":1}", "a"));
	printf("[%s]\n", json("{\"a\":\"x\",\"b\":\"y\"}", "b"));
	printf("[%s]\n", json(" { \"a\" : [ 1 , 2.5e-3 , -7 ] } ", "a[1]"));
	printf("[%s]\n", json("{\"a\":[1,2]}", "a[0]"));
	printf("[%s]\n", json("[10,20,30]", "2"));
	printf("[%s]\n", json("[10,20,30]", "[1]"));
	printf("[%s]\n", json("[[1,2],[3,[4,5]]]", "1[1][0]"));
	printf("[%s]\n", json("[[1,2],[3,[4,5]]]", "[1][1]"));
	printf("[%s]\n", json("{\"a\":{\"b\":{\"c\":\"deep\"}}}", "a.b.c"));
	printf("[%s]\n", json("{\"a\":{\"b\":{\"c\":\"deep\"}}}", "a.b"));
	printf("[%s]\n", json("[{\"x\":1},{\"x\":2}]", "[1].x"));
	printf("[%s]\n", json("{\"a\":true,\"b\":false,\"c\":null}", "a"));
	printf("[%s]\n", json("{\"a\":true,\"b\":false,\"c\":null}", "b"));
	printf("[%s]\n", json("{\"a\":true,\"b\":false,\"c\":null}", "c"));
	printf("[%s]\n", json("{\"s\":\"a\\\"b\\\\\\u00e9\\n\"}", "s"));
	printf("[%s]\n", json("{\"q\":\"}]\",\"a\":{\"z\":\"{[\"},\"b\":2}", "b"));
	printf("[%s]\n", json("{\"a\":\"\"}", "a"));
	printf("[%s]\n", json("{\"a\":1,\"a\":2}", "a"));
	printf("[%s]\n", json("{\"a\":[],\"b\":{}}", "a"));
	printf("[%s]\n", json("{\"a\":[],\"b\":{}}", "b"));
	printf("[%s]\n", json("{\"\":5}", ""));
	printf("[%s]\n", json("{\"a\":3", "a"));
	printf("[%s]\n", json("[1,2]", "x"));
	exit(0);
}

/* @@ stdout
[1]
[y]
[2.5e-3]
[1]
[30]
[20]
[4]
[[4,5]]
[deep]
[{"c":"deep"}]
[2]
[true]
[false]
[null]
[a\"b\\\u00e9\n]
[2]
[]
[1]
[[]]
[{}]
[5]
[3]
[1]

*/
