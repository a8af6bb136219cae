/*
 * -x printsize cuts what print() shows of structures and arrays, not of numbers.
 *
 * @@ args: -q -x printsize=10
 */
struct pair { int a, b; char name[6]; } p;
short s[9];
BEGIN
{
	p.a = 1; p.b = 2; p.name[0] = 'x';
	print(p); print(s); print(7); print("eleven bytes");
	setopt("printsize", "4"); print(p);
	setopt("printsize", "1k"); print(p);
	exit(0);
}

/* @@ stdout
struct pair {
    int a = 0x1
    int b = 0x2
    char [6] name = [ "x" ]
}short [9] [ 0, 0, 0, 0, 0, ... ]
int 0x7
string "eleven bytes"
struct pair {
    int a = 0x1
    ...
}struct pair {
    int a = 0x1
    int b = 0x2
    char [6] name = [ "x" ]
}
*/
