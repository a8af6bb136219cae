/*
 * A char array that is full has no NUL: it ends with its last element.
 *
 * @@ args: -q
 */
char word[3]; int wide[3];
BEGIN
{
	word[0] = 'a'; word[1] = 'b'; word[2] = 'c'; wide[0] = 'w'; wide[1] = 'i'; wide[2] = 'd';
	printf("[%s] [%S] [%6s] [%.2s] [%ws] [%ls]\n", word, word, word, word, wide, wide);
	exit(0);
}

/* @@ stdout
[abc] [abc] [   abc] [ab] [wid] [wid]

*/
