/*
 * trace() of a char array is text, of any other array or structure a dump.
 *
 * @@ args: 
 */
char word[8]; int nums[2]; struct point { short x, y; } p;
BEGIN { word[0] = 'a'; word[1] = 'b'; nums[1] = -1; p.x = 1; p.y = -2; }
BEGIN { trace(word); trace(1); }
BEGIN { trace(nums); }
BEGIN { trace(p); trace(p.y); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN   ab                                         1
  1      1                           :BEGIN $
             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 00 00 00 00 ff ff ff ff                          ........

  1      1                           :BEGIN $
             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 01 00 fe ff                                      ....
    -2

*/
