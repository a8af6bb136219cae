/*
 * An action as predicate.
 *
 * @@ args: -q
 * @@ tag: D_PRED_SCALAR
 */
BEGIN /printf("a")/ { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRED_SCALAR.action.d: [D_PRED_SCALAR] line 7: predicate result must be of scalar type
*/
