/*
 * quantize() of narrow types: a value is what its type says.
 *
 * @@ args: -q
 */
BEGIN
{
	@["char"] = quantize((char)-1); @["uchar"] = quantize((unsigned char)-1);
	@["short"] = quantize((short)-32768); @["ushort"] = quantize((unsigned short)65535);
	@["int"] = quantize(-1); @["uint"] = quantize(4294967295);
	exit(0);
}

/* @@ stdout

  short                                             $
           value  ------------- Distribution ------------- count    $
          -65536 |                                         0        $
          -32768 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
          -16384 |                                         0        $

  char                                              $
           value  ------------- Distribution ------------- count    $
              -2 |                                         0        $
              -1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               0 |                                         0        $

  int                                               $
           value  ------------- Distribution ------------- count    $
              -2 |                                         0        $
              -1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               0 |                                         0        $

  uchar                                             $
           value  ------------- Distribution ------------- count    $
              64 |                                         0        $
             128 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
             256 |                                         0        $

  ushort                                            $
           value  ------------- Distribution ------------- count    $
           16384 |                                         0        $
           32768 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
           65536 |                                         0        $

  uint                                              $
           value  ------------- Distribution ------------- count    $
      1073741824 |                                         0        $
      2147483648 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
      4294967296 |                                         0        $

*/
