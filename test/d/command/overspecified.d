/*
 * -m takes two fields at most.
 *
 * @@ args: -xerrtags -m a:b:c
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier a:b:c: [D_PDESC_INVAL] invalid probe description "a:b:c::": Overspecified probe description
*/
