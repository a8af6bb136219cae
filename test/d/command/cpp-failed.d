/*
 * -C: cpp's message, then ours.
 *
 * @@ args: -C -n '#nosuch'
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
/dev/stdin:1:2: error: invalid preprocessing directive #nosuch
    1 | #nosuch
      |  ^~~~~~
dtap: invalid probe specifier #nosuch: Preprocessor failed to process input program
*/
