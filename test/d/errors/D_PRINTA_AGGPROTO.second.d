/*
 * The second key differs in kind.
 *
 * @@ tag: D_PRINTA_AGGPROTO
 */
BEGIN { @a[1, 2] = count(); @b[1, "2"] = count(); printa("%@d %@d", @a, @b); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTA_AGGPROTO.second.d: [D_PRINTA_AGGPROTO] line 6: printa( ): @b[ ] key #2 is incompatible with @a:
        b key #2: string
        a key #2: int
*/
