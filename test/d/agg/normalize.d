/*
 * normalize() changes what is printed, not the order; denormalize() undoes it.
 *
 * @@ args: -q -r http.pcap
 */
ip:::receive { @b[args[2]->ip_ver] = sum(args[2]->ip_plength); @n = sum(-1000); @q = quantize(args[2]->ip_plength); }
END { normalize(@b, 1000); normalize(@n, 7); normalize(@q, 2); printa(@b); printa(@n); printa(@q); denormalize(@b); printa(@b); }

/* @@ stdout

   6              287
   4              629

          -317285


           value  ------------- Distribution ------------- count    $
               8 |                                         0        $
              16 |                                         10       $
              32 |@@@@@@@@@@@@@@@@@                        467      $
              64 |@@@@@@@@@@                               276      $
             128 |@                                        21       $
             256 |@                                        35       $
             512 |@@                                       44       $
            1024 |@@@@@@@@@                                256      $
            2048 |                                         0        $


   6           287381
   4           629594

*/
