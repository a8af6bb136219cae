/*
 * trace() without -q: columns by size and sign.
 *
 * @@ args: 
 */
BEGIN { trace((char)-128); trace((char)7); trace((unsigned char)255); }
BEGIN { trace((short)-32768); trace((short)7); trace((unsigned short)65535); }
BEGIN { trace(-2147483647); trace(7); trace(4294967295U); }
BEGIN { trace(-9223372036854775807); trace(7LL); trace(18446744073709551615U); }
BEGIN { trace((void *)16); trace((void *)-1); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN  -128   7 255
  1      1                           :BEGIN  -32768     7 65535
  1      1                           :BEGIN  -2147483647          7 4294967295
  1      1                           :BEGIN  -9223372036854775807                   7 18446744073709551615
  1      1                           :BEGIN                    16 18446744073709551615

*/
