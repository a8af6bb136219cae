/*
 * Descriptions: blanks, newlines and comments around the commas, and a '/' that divides.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN ,
	/* between */ END
/6 / 3 == 2/
{
	printf("%s\n", probename)
}
END/1/{;;; printf("%d\n", 12 / 3 / 2);}
dtrace:::BEG*, ::BEGIN { printf("%s\n", "glob"); }

/* @@ stdout
BEGIN
glob
END
2

*/
