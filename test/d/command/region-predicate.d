/*
 * Likewise the predicate.
 *
 * @@ args: -xerrtags -n 'BEGIN /nosuch/ { }'
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier BEGIN /nosuch/ { }: [D_IDENT_UNDEF] in predicate: failed to resolve nosuch: Unknown variable name
*/
