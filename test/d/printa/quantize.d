/*
 * A histogram where %@d stands.
 *
 * @@ args: -q -r http.pcap
 */
tcp:::receive { @[args[2]->ip_ver] = quantize(args[2]->ip_plength); }
END { printa("IPv%d sizes:%@d\n", @); }

/* @@ stdout
IPv6 sizes:
           value  ------------- Distribution ------------- count    $
              16 |                                         0        $
              32 |@@@@@@@@@@@@@@@@@@                       260      $
              64 |@@@@@@                                   86       $
             128 |@                                        13       $
             256 |@                                        18       $
             512 |@@                                       27       $
            1024 |@@@@@@@@@@@@                             165      $
            2048 |                                         0        $

IPv4 sizes:
           value  ------------- Distribution ------------- count    $
               8 |                                         0        $
              16 |@                                        21       $
              32 |@@@@@@@@@@@@@@@@                         651      $
              64 |@@@@@@@@@@@                              452      $
             128 |@                                        29       $
             256 |@                                        53       $
             512 |@@                                       61       $
            1024 |@@@@@@@@@                                342      $
            2048 |                                         0        $


*/
