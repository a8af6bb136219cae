/*
 * -x aggpack: an aggregation that was cleared is three empty buckets.
 *
 * @@ args: -q -x aggpack -x encoding=ascii
 */
BEGIN { @[1] = quantize(1000); clear(@); printa(@); trunc(@); printa(@); exit(0); }

/* @@ stdout


      key  min .---. max  | count
        1   -1 :   : 1    | 0


*/
