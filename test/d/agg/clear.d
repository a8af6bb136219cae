/*
 * clear() keeps the keys.
 *
 * @@ args: -q -r us-le.pcap
 */
ip:::receive { @[args[2]->ip_ver] = count(); @m = max(args[2]->ip_plength); @q = quantize(1); }
END { clear(@); clear(@m); clear(@q); }

/* @@ stdout

   4                0
   6                0
 -9223372036854775808

           value  ------------- Distribution ------------- count    $
              -1 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $

*/
