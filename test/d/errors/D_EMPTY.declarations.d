/*
 * Types and variables are nothing that could run.
 *
 * @@ args: -e
 * @@ tag: D_EMPTY
 */
typedef int number;
struct s { number n; };
self struct s n;
extern int e;

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_EMPTY.declarations.d: [D_EMPTY] empty D program translation unit
*/
