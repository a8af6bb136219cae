/*
 * What is speculated is printed where it is committed, in order.
 *
 * @@ args: -q
 */
BEGIN { self->s = speculation(); printf("id %d\n", self->s); }
BEGIN { speculate(self->s); printf("first %d\n", 1); trace("second\n"); }
BEGIN { printf("not speculated\n"); }
BEGIN { speculate(self->s); printf("third\n"); }
BEGIN { commit(self->s); }
BEGIN { printf("after\n"); exit(0); }

/* @@ stdout
id 1
not speculated
first 1
second
third
after

*/
