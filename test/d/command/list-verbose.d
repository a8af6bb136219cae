/*
 * -lv: arguments and types.
 *
 * @@ args: -lv -r us-le.pcap -n ip:::receive
 * @@ once
 */

