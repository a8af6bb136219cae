/*
 * A pcapng block that is shorter than itself: what was before is counted and printed, then status 1.
 *
 * @@ args: -q -r bad-block.pcapng
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: bad-block.pcapng: corrupt block length 7 at byte 48
*/
