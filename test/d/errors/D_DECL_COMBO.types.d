/*
 * Types that do not combine.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_COMBO
 */
short long x;
BEGIN { }
