/*
 * trunc() of every function: by mean, deviation, sum of labels.
 *
 * @@ args: -q
 */
BEGIN
{
	@a[1] = avg(1); @a[2] = avg(5); @a[3] = avg(-5);
	@d[1] = stddev(1); @d[2] = stddev(5); @d[2] = stddev(50);
	@q[1] = quantize(1000); @q[2] = quantize(1); @q[3] = quantize(-5);
	@n[1] = min(4); @n[2] = min(-4);
	trunc(@a, 1); trunc(@d, -1); trunc(@q, -2); trunc(@n, 1);
	exit(0);
}

/* @@ stdout

        2                5
        1                0
        3
           value  ------------- Distribution ------------- count    $
              -8 |                                         0        $
              -4 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
              -2 |                                         0        $

        2
           value  ------------- Distribution ------------- count    $
               0 |                                         0        $
               1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               2 |                                         0        $

        1                4
*/
