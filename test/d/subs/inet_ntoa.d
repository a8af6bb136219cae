/*
 * inet_ntoa(): four bytes in network order.
 *
 * @@ args: -q
 */
BEGIN
{
	this->p = (ipaddr_t *)alloca(4);
	*this->p = htonl(0x7f000001); printf("%s\n", inet_ntoa(this->p));
	*this->p = 0; printf("%s\n", inet_ntoa(this->p));
	*this->p = 0xffffffff; printf("%s\n", inet_ntoa(this->p));
	*this->p = htonl(0x0a010203); printf("%s %d\n", inet_ntoa(this->p), strlen(inet_ntoa(this->p)));
	printf("%d\n", inet_ntoa(this->p) == "10.1.2.3");
	exit(0);
}

/* @@ stdout
127.0.0.1
0.0.0.0
255.255.255.255
10.1.2.3 8
1

*/
