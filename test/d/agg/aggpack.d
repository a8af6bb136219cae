/*
 * -x aggpack: one line for a distribution, one range for all keys; other functions as ever.
 *
 * @@ args: -q -x aggpack -x encoding=ascii
 */
BEGIN
{
	@none = quantize(1); @none = quantize(1000); @none = quantize(-70000);
	@key["jan"] = quantize(65536); @key["feb"] = quantize(1024); @key["feb"] = quantize(1024);
	@key["feb"] = quantize(3);
	@many[1, (short)2, (char)3, 4LL] = quantize(0);
	@c["count"] = count();
	@ll = llquantize(5, 10, 0, 2, 10);
	exit(0);
}

/* @@ stdout


     min .------------------------------. max  | count
 -131072 : x                 x        x : 1024 | 3

              key  min .------------------. max    | count
              feb    1 : x        x       : 131072 | 3
              jan    1 :                X : 131072 | 1

                                 key  min .---. max  | count
        1     2   3                4   -1 : X : 1    | 1
  count                                                             1

           value  ------------- Distribution ------------- count    $
               4 |                                         0        $
               5 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               6 |                                         0        $

*/
