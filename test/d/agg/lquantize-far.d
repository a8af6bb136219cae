/*
 * lquantize() of values beyond 32 bits: outside is outside.
 *
 * @@ args: -q
 */
BEGIN
{
	@ = lquantize(0x7fffffffffffffff, -2147483648, -2147450000, 10000);
	@ = lquantize(-0x7fffffffffffffff, -2147483648, -2147450000, 10000);
	@ = lquantize(4294967296, -2147483648, -2147450000, 10000);
	printa("%@d\n", @);
	exit(0);
}

/* @@ stdout

           value  ------------- Distribution ------------- count    $
   < -2147483648 |@@@@@@@@@@@@@                            1        $
     -2147483648 |                                         0        $
     -2147473648 |                                         0        $
     -2147463648 |                                         0        $
  >= -2147453648 |@@@@@@@@@@@@@@@@@@@@@@@@@@@              2        $


*/
