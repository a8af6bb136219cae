/*
 * avg() truncates toward zero, whatever the signs; the sum wraps.
 *
 * @@ args: -q
 */
BEGIN
{
	@a["5 / 2"] = avg(2); @a["5 / 2"] = avg(3);
	@a["-5 / 2"] = avg(-2); @a["-5 / 2"] = avg(-3);
	@a["1 / 2"] = avg(1); @a["1 / 2"] = avg(0);
	@a["-1 / 2"] = avg(-1); @a["-1 / 2"] = avg(0);
	@a["wraps"] = avg(0x7fffffffffffffff); @a["wraps"] = avg(1);
	@a["narrow"] = avg((char)-1); @a["narrow"] = avg((unsigned char)255);
	exit(0);
}

/* @@ stdout

  wraps                                              -4611686018427387904
  -5 / 2                                                           -2
  -1 / 2                                                            0
  1 / 2                                                             0
  5 / 2                                                             2
  narrow                                                          127
*/
