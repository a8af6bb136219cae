/*
 * Packets take room in a speculation.
 *
 * @@ args: -q -r http.pcap -x specsize=200
 */
int n;
BEGIN { self->id = speculation(); }
tcp:::receive /n < 4/ { n++; speculate(self->id); pcap(); printf("%d", n); }
END { commit(self->id); }

/* @@ stdout

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 02 00 00 00 07 01 02 00 00 00 07 fe 08 00 45 00  ..............E.
        10: 00 3c 4c 2a 40 00 3f 06 1d 91 0a 01 00 08 c0 a8  .<L*@.?.........
        20: 07 50 b9 e9 00 50 6e 67 0b 30 00 00 00 00 a0 02  .P...Png.0......
        30: fa f0 06 ea 00 00 02 04 05 b4 04 02 08 0a bd 7e  ...............~
        40: 82 d1 00 00 00 00 01 03 03 0a                    ..........
1
*/
/* @@ stderr
dtap: 3 speculative drops
*/
