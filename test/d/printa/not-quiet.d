/*
 * Without -q: the line's head, then what printa() prints, then the newline.
 *
 * @@ args: 
 */
BEGIN { @a["x"] = count(); @b = sum(7); printa("%s %@d", @a); }
BEGIN { printa(@a); printa(@b); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN x 1
  1      1                           :BEGIN $
  x                                                                 1

                7


*/
