/*
 * inet_ntop(): by family; an embedded IPv4 address shows in its place.
 *
 * @@ args: -q
 */
BEGIN
{
	this->a = (in6_addr *)alloca(16);
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[15] = 0x1;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[15] = 0x2;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[12] = 0x1;
	this->a->_S6_un._S6_u8[13] = 0x2;
	this->a->_S6_un._S6_u8[14] = 0x3;
	this->a->_S6_un._S6_u8[15] = 0x4;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[10] = 0xff;
	this->a->_S6_un._S6_u8[11] = 0xff;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[10] = 0x0;
	this->a->_S6_un._S6_u8[11] = 0x1;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[10] = 0xff;
	this->a->_S6_un._S6_u8[11] = 0xfe;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[0] = 0x20;
	this->a->_S6_un._S6_u8[1] = 0x1;
	this->a->_S6_un._S6_u8[2] = 0xd;
	this->a->_S6_un._S6_u8[3] = 0xb8;
	this->a->_S6_un._S6_u8[10] = 0x0;
	this->a->_S6_un._S6_u8[11] = 0x0;
	this->a->_S6_un._S6_u8[12] = 0x0;
	this->a->_S6_un._S6_u8[13] = 0x0;
	this->a->_S6_un._S6_u8[14] = 0x0;
	this->a->_S6_un._S6_u8[15] = 0x1;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[7] = 0x1;
	this->a->_S6_un._S6_u8[9] = 0x1;
	this->a->_S6_un._S6_u8[11] = 0x1;
	this->a->_S6_un._S6_u8[13] = 0x1;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[0] = 0x0;
	this->a->_S6_un._S6_u8[2] = 0x0;
	this->a->_S6_un._S6_u8[3] = 0x0;
	this->a->_S6_un._S6_u8[7] = 0x2;
	this->a->_S6_un._S6_u8[9] = 0x0;
	this->a->_S6_un._S6_u8[11] = 0x0;
	this->a->_S6_un._S6_u8[13] = 0x0;
	this->a->_S6_un._S6_u8[15] = 0x3;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[13] = 0x3;
	this->a->_S6_un._S6_u8[15] = 0x4;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[0] = 0xfe;
	this->a->_S6_un._S6_u8[1] = 0x80;
	this->a->_S6_un._S6_u8[7] = 0x0;
	this->a->_S6_un._S6_u8[8] = 0x2;
	this->a->_S6_un._S6_u8[9] = 0x14;
	this->a->_S6_un._S6_u8[10] = 0x4f;
	this->a->_S6_un._S6_u8[11] = 0xff;
	this->a->_S6_un._S6_u8[12] = 0xfe;
	this->a->_S6_un._S6_u8[13] = 0xb;
	this->a->_S6_un._S6_u8[14] = 0x76;
	this->a->_S6_un._S6_u8[15] = 0xc8;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[0] = 0x0;
	this->a->_S6_un._S6_u8[1] = 0x1;
	this->a->_S6_un._S6_u8[3] = 0x2;
	this->a->_S6_un._S6_u8[5] = 0x3;
	this->a->_S6_un._S6_u8[7] = 0x4;
	this->a->_S6_un._S6_u8[8] = 0x0;
	this->a->_S6_un._S6_u8[9] = 0x5;
	this->a->_S6_un._S6_u8[10] = 0x0;
	this->a->_S6_un._S6_u8[11] = 0x6;
	this->a->_S6_un._S6_u8[12] = 0x0;
	this->a->_S6_un._S6_u8[13] = 0x7;
	this->a->_S6_un._S6_u8[14] = 0x0;
	this->a->_S6_un._S6_u8[15] = 0x8;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[13] = 0x0;
	this->a->_S6_un._S6_u8[15] = 0x0;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[0] = 0xab;
	this->a->_S6_un._S6_u8[1] = 0xcd;
	this->a->_S6_un._S6_u8[2] = 0xef;
	this->a->_S6_un._S6_u8[3] = 0x1;
	this->a->_S6_un._S6_u8[4] = 0x23;
	this->a->_S6_un._S6_u8[5] = 0x45;
	this->a->_S6_un._S6_u8[6] = 0x67;
	this->a->_S6_un._S6_u8[7] = 0x89;
	this->a->_S6_un._S6_u8[8] = 0xab;
	this->a->_S6_un._S6_u8[9] = 0xcd;
	this->a->_S6_un._S6_u8[10] = 0xef;
	this->a->_S6_un._S6_u8[11] = 0x1;
	this->a->_S6_un._S6_u8[12] = 0x23;
	this->a->_S6_un._S6_u8[13] = 0x45;
	this->a->_S6_un._S6_u8[14] = 0x67;
	this->a->_S6_un._S6_u8[15] = 0x89;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[0] = 0x0;
	this->a->_S6_un._S6_u8[1] = 0x0;
	this->a->_S6_un._S6_u8[2] = 0x0;
	this->a->_S6_un._S6_u8[4] = 0x0;
	this->a->_S6_un._S6_u8[5] = 0x0;
	this->a->_S6_un._S6_u8[6] = 0x0;
	this->a->_S6_un._S6_u8[7] = 0x0;
	this->a->_S6_un._S6_u8[8] = 0x0;
	this->a->_S6_un._S6_u8[9] = 0x0;
	this->a->_S6_un._S6_u8[10] = 0x0;
	this->a->_S6_un._S6_u8[11] = 0x0;
	this->a->_S6_un._S6_u8[12] = 0x0;
	this->a->_S6_un._S6_u8[13] = 0x0;
	this->a->_S6_un._S6_u8[14] = 0x0;
	this->a->_S6_un._S6_u8[15] = 0x0;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	this->a->_S6_un._S6_u8[1] = 0x64;
	this->a->_S6_un._S6_u8[2] = 0xff;
	this->a->_S6_un._S6_u8[3] = 0x9b;
	this->a->_S6_un._S6_u8[12] = 0x1;
	this->a->_S6_un._S6_u8[13] = 0x2;
	this->a->_S6_un._S6_u8[14] = 0x3;
	this->a->_S6_un._S6_u8[15] = 0x4;
	printf("%s\n", inet_ntop(AF_INET6, this->a));
	printf("%s\n", inet_ntop(AF_INET, this->a));
	printf("%s\n", inet_ntop(AF_INET, &this->a->_S6_un._S6_u8[12]));
	exit(0);
}

/* @@ stdout
::
::1
::0.0.0.2
::1.2.3.4
::ffff:1.2.3.4
::1:102:304
::fffe:102:304
2001:db8::1
2001:db8:0:1:1:1:1:1
1:0:0:2::3
1::2:0:0:3:4
fe80::214:4fff:fe0b:76c8
1:2:3:4:5:6:7:8
1:2:3:4:5:6::
abcd:ef01:2345:6789:abcd:ef01:2345:6789
0:1::
64:ff9b::102:304
0.100.255.155
1.2.3.4

*/
