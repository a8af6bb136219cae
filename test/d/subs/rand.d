/*
 * rand(): never negative.
 *
 * @@ args: -q
 */
BEGIN { trace(rand() >= 0 && rand() != rand()); trace(sizeof (rand())); exit(0); }

/* @@ stdout
14
*/
