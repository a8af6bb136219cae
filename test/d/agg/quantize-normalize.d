/*
 * normalize() of a distribution divides its counts, toward zero; bars stay.
 *
 * @@ args: -q
 */
BEGIN
{
	@ = quantize(1, 100); @ = quantize(2, -55); @ = quantize(4, 9);
	normalize(@, 10); printa(@);
	exit(0);
}

/* @@ stdout


           value  ------------- Distribution ------------- count    $
               0                     |                     0        $
               1                     |@@@@@@@@@@@@         10       $
               2              @@@@@@@|                     -5       $
               4                     |@                    0        $
               8                     |                     0        $


*/
