/*
 * Aggregations with keys and without.
 *
 * @@ tag: D_PRINTA_AGGKEY
 */
BEGIN { @a = count(); @b[1] = count(); printa(@a, @b); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTA_AGGKEY.none.d: [D_PRINTA_AGGKEY] line 6: printa( ): @a and @b do not have matching key signatures: @a has 0 keys, @b has 1 key
*/
