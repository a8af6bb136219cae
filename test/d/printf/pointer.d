/*
 * %p is plain hexadecimal.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { printf("%p [%?x] [%10p]\n", (uintptr_t)0xbeef, (uintptr_t)0xbeef, (uintptr_t)255); }

/* @@ stdout
beef [            beef] [        ff]

*/
