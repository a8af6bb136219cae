/*
 * A constant inline is a constant.
 *
 * @@ args: -q -r us-le.pcap
 */
inline int LIMIT = 2 * 3;
BEGIN { @ = lquantize(3, 0, LIMIT, LIMIT / 3); exit(0); }

/* @@ stdout


           value  ------------- Distribution ------------- count    $
               0 |                                         0        $
               2 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               4 |                                         0        $

*/
