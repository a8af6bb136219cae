/*
 * Definitions alone are no error; declarations alone are (errors/D_EMPTY.declarations.d).
 *
 * @@ args: -e
 */
inline int limit = 3;

/* @@ stdout
*/
