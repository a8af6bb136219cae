/*
 * -l -o: into a file.
 *
 * @@ args: -l -o out.txt -n BEGIN
 * @@ once
 */

/* @@ stdout
*/
