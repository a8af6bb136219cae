/*
 * %% has no flags.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { printf("%5%", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.format-percent.d: [D_SYNTAX] line 6: format conversion #1 cannot be combined with other format flags: %%
*/
