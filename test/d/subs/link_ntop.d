/*
 * link_ntop(): six bytes of Ethernet, twenty of InfiniBand.
 *
 * @@ args: -q
 */
BEGIN
{
	this->p = (uint8_t *)alloca(20);
	this->p[0] = 0; this->p[1] = 0x1b; this->p[2] = 0xa; this->p[5] = 0xff; this->p[19] = 0xfe;
	printf("%s\n%s\n", link_ntop(ARPHRD_ETHER, this->p), link_ntop(ARPHRD_INFINIBAND, this->p));
	exit(0);
}

/* @@ stdout
00:1b:0a:00:00:ff
00:1b:0a:00:00:ff:00:00:00:00:00:00:00:00:00:00:00:00:00:fe

*/
