/*
 * A capture without packets is in order.
 *
 * @@ args: -q -r bad-empty.pcap
 */
ip:::receive { @ = count(); }
END { printf("end\n"); }

/* @@ stdout
end

*/
