/*
 * @ and @_ are the same aggregation.
 *
 * @@ args: -r us-le.pcap
 */
ip:::receive { @ = count(); @_ = count(); }

/* @@ stdout

               12
*/
