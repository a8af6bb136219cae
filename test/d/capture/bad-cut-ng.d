/*
 * A pcapng file that is cut: what was before is counted and printed, then status 1.
 *
 * @@ args: -q -r bad-cut.pcapng
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }
