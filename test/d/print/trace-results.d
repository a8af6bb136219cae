/*
 * trace() of what operators make: int for comparisons and small types, the common type else.
 *
 * @@ args: 
 */
BEGIN { trace(1 == 1); trace(!1); trace('a'); trace((char)1 + (char)1); trace(1 + 1LL); trace(1 + 1U); }
BEGIN { trace(~(unsigned char)0); trace(1 ? 2 : 3LL); trace(sizeof(int)); trace(2147483648); trace(0xffffffff); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN           1          0         97          2                   2          2
  1      1                           :BEGIN          -1                   2                    4          2147483648 4294967295

*/
