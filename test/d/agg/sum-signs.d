/*
 * sum() of negative and narrow values, and where it becomes zero.
 *
 * @@ args: -q
 */
BEGIN
{
	@s["-5 + 3"] = sum(-5); @s["-5 + 3"] = sum(3);
	@s["char -1 twice"] = sum((char)-1); @s["char -1 twice"] = sum((char)-1);
	@s["unsigned char"] = sum((unsigned char)-1);
	@s["unsigned"] = sum(-1U);
	@s["zero"] = sum(7); @s["zero"] = sum(-7);
	exit(0);
}

/* @@ stdout

  -5 + 3                                                           -2
  char -1 twice                                                    -2
  zero                                                              0
  unsigned char                                                   255
  unsigned                                                 4294967295
*/
