/*
 * Order of values of each function: min and max signed, means and deviations as numbers, distributions by the sum of their labels.
 *
 * @@ args: -q
 */
BEGIN
{
	@n["-1"] = min(-1); @n["5"] = min(5); @n["0"] = min(0);
	@a["10/4"] = avg(10); @a["10/4"] = avg(0); @a["3"] = avg(3); @a["-2"] = avg(-2);
	@d["9"] = stddev(1); @d["9"] = stddev(19); @d["0"] = stddev(1000);
	@q["1024"] = quantize(1024); @q["2048"] = quantize(2048); @q["3 * 4"] = quantize(4, 3); @q["-8"] = quantize(-8);
	@z["one zero"] = quantize(0); @z["two zeros"] = quantize(0, 2); @z["empty"] = quantize(0, 0);
	printa("%s %@d\n", @n); printa("%s %@d\n", @a); printa("%s %@d\n", @d); printa("%s\n", @q); printa("%s\n", @z);
	exit(0);
}

/* @@ stdout
-1 -1
0 0
5 5
-2 -2
3 3
10/4 5
0 0
9 9
-8
3 * 4
1024
2048
empty
one zero
two zeros

*/
