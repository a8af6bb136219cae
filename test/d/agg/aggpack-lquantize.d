/*
 * -x aggpack: a lquantize() shows all of its buckets; what was counted downwards is a v.
 *
 * @@ args: -q -x aggpack -x encoding=ascii
 */
BEGIN
{
	@["in"] = lquantize(5, 0, 10); @["in"] = lquantize(7, 0, 10); @["out"] = lquantize(11, 0, 10);
	@["out"] = lquantize(-1, 0, 10);
	@down = lquantize(3, -10, 10, 5, -2); @down = lquantize(-3, -10, 10, 5, 2);
	exit(0);
}

/* @@ stdout


              key     min .------------. max      | count
              out     < 0 :x          x: >= 10    | 2
               in     < 0 :      x x   : >= 10    | 2

     min .------. max      | count
   < -10 :  xv  : >= 10    | 0
*/
