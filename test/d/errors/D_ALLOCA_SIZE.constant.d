/*
 * More than a clause can have.
 *
 * @@ tag: D_ALLOCA_SIZE
 */
BEGIN { this->p = alloca(257); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ALLOCA_SIZE.constant.d: [D_ALLOCA_SIZE] line 6: alloca(257) size larger than scratchsize 256
*/
