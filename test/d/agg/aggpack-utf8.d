/*
 * -x aggpack -x encoding=utf8: heights in eighths.
 *
 * @@ args: -q -x aggpack -x encoding=utf8
 */
BEGIN
{
	@["a"] = quantize(1, 8); @["a"] = quantize(2, 4); @["a"] = quantize(4, 2); @["a"] = quantize(8);
	@["b"] = quantize(16);
	exit(0);
}

/* @@ stdout


              key  min .-------. max  | count
                b    0 :     █ : 32   | 1
                a    0 : ▅▃▂▁  : 32   | 15
*/
