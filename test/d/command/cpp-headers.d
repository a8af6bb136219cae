/*
 * The C library's headers: constants and structures; errno stays D's.
 *
 * @@ args: -C -q
 */
#include <sys/types.h>
#include <sys/socket.h>
#include <sys/param.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/tcp.h>
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
BEGIN
{
	printf("%d %d %d\n", SOCK_STREAM, MIN(3, 4), EINVAL);
	printf("%d %d\n", sizeof(struct sockaddr_in), sizeof(struct tcphdr));
	printf("%x %d %d\n", htons(1), errno, strlen("text"));
	printf("%d %d\n", S_ISDIR(0040000), (string)NULL == NULL);
	exit(0);
}

/* @@ stdout
1 3 22
16 20
100 0 4
1 1

*/
