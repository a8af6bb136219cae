/*
 * print() shows a value with its type.
 *
 * @@ args: -q
 */
struct point { int x; short y; };
struct shape { struct point at[2]; char name[8]; string note; struct point *next; unsigned bits : 3; };
struct shape s;
union { uint32_t all; uint8_t byte[4]; } u;
enum colour { RED, GREEN } c;
int a[3];

BEGIN
{
	s.at[0].x = -1;
	s.at[1].y = 16;
	s.name[0] = 'o';
	s.name[1] = 'k';
	s.note = "a note";
	s.bits = 5;
	a[1] = 9;
	u.all = 0x01020304;
	c = GREEN;
	print(s);
	print(s.at[1]);
	print(&s.at[0] == NULL);
	print(u);
	print(a);
	print("text");
	print(12345678901);
	print((char)'x');
	print(s.bits);
	exit(0);
}

/* @@ stdout
struct shape {
    struct point [2] at = [ $
        struct point {
            int x = 0xffffffff
            short y = 0
        }, $
        struct point {
            int x = 0
            short y = 0x10
        }
    ]
    char [8] name = [ "ok" ]
    string note = [ "a note" ]
    struct point *next = 0
    unsigned int bits :3 = 0x5
}struct point {
    int x = 0
    short y = 0x10
}int 0
union (anon) {
    uint32_t all = 0x1020304
    uint8_t [4] byte = [ 0x4, 0x3, 0x2, 0x1 ]
}int [3] [ 0, 0x9, 0 ]
string "text"
long 0x2dfdc1c35
char 'x'
unsigned int 0x5

*/
