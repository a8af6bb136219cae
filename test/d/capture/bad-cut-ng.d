/*
 * A pcapng file that is cut: what was before is counted and printed, then status 1.
 *
 * @@ args: -q -r bad-cut.pcapng
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout

                5
*/
/* @@ stderr
dtap: bad-cut.pcapng: is cut in the middle of the block at byte 712, after packet 5
*/
