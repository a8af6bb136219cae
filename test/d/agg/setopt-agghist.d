/*
 * agghist, aggpack, aggzoom and encoding can be set while tracing.
 *
 * @@ args: -q
 */
BEGIN { @["a"] = sum(2); @q["b"] = quantize(1); setopt("agghist"); setopt("aggpack"); setopt("encoding", "ascii"); setopt("aggzoom"); exit(0); }

/* @@ stdout


              key  ------------- Distribution ------------- count    $
                a |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@   2        $

              key  min .---. max  | count
                b    0 : X : 2    | 1
*/
