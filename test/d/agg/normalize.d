/*
 * normalize() changes what is printed, not the order; denormalize() undoes it.
 *
 * @@ args: -q -r http.pcap
 */
ip:::receive { @b[args[2]->ip_ver] = sum(args[2]->ip_plength); @n = sum(-1000); @q = quantize(args[2]->ip_plength); }
END { normalize(@b, 1000); normalize(@n, 7); normalize(@q, 2); printa(@b); printa(@n); printa(@q); denormalize(@b); printa(@b); }
