/*
 * The busiest three receivers of each half second, with a date; rates are per second.
 *
 * @@ args: -q -r http.pcap --local 192.168.7.0/24 --local 2001:db8:7::/64 -n PROGRAM 3 2
 */
inline int TOP = $1;
BEGIN { left = $2; }
tcp:::send
{
	@bytes[args[2]->ip_daddr] = sum(args[2]->ip_plength - args[4]->tcp_offset);
	total += args[4]->tcp_payload;
}
tick-500ms
{
	trunc(@bytes, TOP);
	normalize(@bytes, 500);
	printf("%Y %d bytes\n", walltimestamp, total);
	printa("  %-20s %@8d kB/s\n", @bytes);
	trunc(@bytes);
	total = 0;
	left--;
}
tick-500ms /left == 0/ { exit(0); }

/* @@ stdout
2026 Nov 22 04:28:46 139006 bytes
  10.1.0.23                  37 kB/s
  10.1.0.17                  44 kB/s
  10.1.0.11                  53 kB/s
2026 Nov 22 04:28:47 376264 bytes
  10.1.0.11                  96 kB/s
  2001:db8:1::8             109 kB/s
  10.1.0.17                 116 kB/s

*/
