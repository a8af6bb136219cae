/*
 * What is not reached does not fault.
 *
 * @@ args: -q
 */
int z;
BEGIN { trace(z == 0 ? 7 : 1 / z); trace(z != 0 && 1 / z > 0); exit(0); }

/* @@ stdout
70
*/
