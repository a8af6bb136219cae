/*
 * Registers count from 0.
 *
 * @@ args: -e
 * @@ tag: D_REGS_IDX
 */
BEGIN { x = uregs[-1]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_REGS_IDX.negative.d: [D_REGS_IDX] line 7: index -1 is out of range for array uregs
*/
