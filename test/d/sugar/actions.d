/*
 * Aggregations and actions about them in blocks.
 *
 * @@ args: -q -r http.pcap
 */
tcp:::receive
{
	@n = count();
	if (++n == 100) { printa("%@d\n", @n); clear(@n); } else if (n == 150) { printa("%@d\n", @n); trunc(@n); exit(0); }
	if (n % 2) @q["odd"] = quantize(n); else { @q["even"] = quantize(n); }
}

/* @@ stdout
100
50

  even                                              $
           value  ------------- Distribution ------------- count    $
               1 |                                         0        $
               2 |@                                        1        $
               4 |@                                        2        $
               8 |@@                                       4        $
              16 |@@@@                                     8        $
              32 |@@@@@@@@@                                16       $
              64 |@@@@@@@@@@@@@@@@@                        32       $
             128 |@@@@@@                                   11       $
             256 |                                         0        $

  odd                                               $
           value  ------------- Distribution ------------- count    $
               0 |                                         0        $
               1 |@                                        1        $
               2 |@                                        1        $
               4 |@                                        2        $
               8 |@@                                       4        $
              16 |@@@@                                     8        $
              32 |@@@@@@@@@                                16       $
              64 |@@@@@@@@@@@@@@@@@                        32       $
             128 |@@@@@@                                   11       $
             256 |                                         0        $

*/
