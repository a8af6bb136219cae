/*
 * ?: groups from the right, inside of its middle as well.
 *
 * @@ args: -q
 */
BEGIN
{
	i = 9;
	printf("%s\n", i==0?"0":i==1?"1":i==2?"2":i==3?"3":i==4?"4":i==5?"5":i==6?"6":i==7?"7":i==8?"8":i==9?"9":"x");
	exit(0);
}

/* @@ stdout
9

*/
