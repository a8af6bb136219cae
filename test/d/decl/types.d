/*
 * Sizes of all the ways to write a type.
 *
 * @@ args: -q -r us-le.pcap
 * @@ once
 */
typedef unsigned long long int wide;
typedef struct pair { char c; wide w; } pair_t;
typedef int (*compare_t)(const void *, const void *);
struct bits { int a : 3, : 0, b : 4; unsigned c : 28; };
struct nested { union { uint32_t all; uint8_t byte[4]; }; struct { short s; } in; pair_t *next; };
enum colour { RED, GREEN = 5, BLUE };

BEGIN
{
	printf("%d %d %d %d %d\n", sizeof(char), sizeof(short int), sizeof(signed), sizeof(long unsigned),
		sizeof(int long long));
	printf("%d %d %d\n", sizeof(float), sizeof(double), sizeof(long double));
	printf("%d %d %d %d\n", sizeof(wide), sizeof(pair_t), sizeof(struct pair *), sizeof(compare_t));
	printf("%d %d %d\n", sizeof(struct bits), sizeof(struct nested), sizeof(enum colour));
	printf("%d %d %d\n", offsetof(struct pair, w), offsetof(struct nested, byte),
		offsetof(struct nested, next));
	printf("%d %d %d %d\n", sizeof("abc"), sizeof 'a', sizeof 1L, sizeof(char [BLUE]));
	printf("%d %d %d\n", RED, GREEN, BLUE);
}

/* @@ stdout
1 2 4 8 8
4 8 16
8 16 8 8
8 16 4
8 0 8
4 4 8 6
0 5 6

*/
