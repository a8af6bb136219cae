/*
 * -x aggpack -x aggzoom: the largest bucket is the measure, not the sum.
 *
 * @@ args: -q -x aggpack -x aggzoom -x encoding=ascii
 */
BEGIN
{
	@["a"] = quantize(1); @["a"] = quantize(2); @["a"] = quantize(4); @["b"] = quantize(1, 4);
	@["b"] = quantize(4);
	exit(0);
}

/* @@ stdout


              key  min .-----. max  | count
                a    0 : XXX : 8    | 3
                b    0 : X x : 8    | 5
*/
