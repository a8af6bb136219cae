/*
 * -l: the probes of one provider.
 *
 * @@ args: -l -r us-le.pcap -n tcp:::
 * @@ once
 */

