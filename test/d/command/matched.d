/*
 * What matched: a script's name, an argument up to its predicate or body.
 *
 * @@ args: -n 'BEGIN ' -P dtrace -s SCRIPT
 * @@ matched
 * @@ once
 */
BEGIN { exit(0); }
END, ERROR { }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN $
  1      1                           :BEGIN $
  1      1                           :BEGIN $
  1      2                             :END $
  1      2                             :END $

*/
/* @@ stderr
dtap: description 'BEGIN ' matched 1 probe
dtap: description 'dtrace' matched 3 probes
dtap: script 'matched.d' matched 3 probes
*/
