/*
 * sctp_peer: one end of an SCTP association in user space (usrsctp over raw sockets), for
 * make_captures.sh on kernels that have no SCTP. It is no part of the build.
 *
 * usage: sctp_peer serve ADDRESS | sctp_peer send FROM TO
 */
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <usrsctp.h>

#define PORT 7777

static struct sockaddr_storage
address(const char *text, uint16_t port, socklen_t *len)
{
	struct sockaddr_storage ss = {0};
	struct sockaddr_in *sin = (struct sockaddr_in *)&ss;
	struct sockaddr_in6 *sin6 = (struct sockaddr_in6 *)&ss;

	if (inet_pton(AF_INET, text, &sin->sin_addr) == 1) {
		sin->sin_family = AF_INET;
		sin->sin_port = htons(port);
		*len = sizeof(*sin);
	} else if (inet_pton(AF_INET6, text, &sin6->sin6_addr) == 1) {
		sin6->sin6_family = AF_INET6;
		sin6->sin6_port = htons(port);
		*len = sizeof(*sin6);
	} else {
		fprintf(stderr, "sctp_peer: not an address: %s\n", text);
		exit(2);
	}
	return ss;
}

static struct socket *
bound(const char *text, uint16_t port)
{
	socklen_t len;
	struct sockaddr_storage ss = address(text, port, &len);
	struct socket *so =
		usrsctp_socket(ss.ss_family, SOCK_STREAM, IPPROTO_SCTP, NULL, NULL, 0, NULL);

	if (!so || usrsctp_bind(so, (struct sockaddr *)&ss, len)) {
		fprintf(stderr, "sctp_peer: %s: %s\n", text, strerror(errno));
		exit(1);
	}
	return so;
}

/* Echo every message of every association on its own stream. */
static void
serve(const char *text)
{
	struct socket *so = bound(text, PORT);
	struct socket *peer;
	static char buf[1 << 16];

	if (usrsctp_listen(so, 4))
		exit(1);
	puts("ready");
	fflush(stdout);
	while ((peer = usrsctp_accept(so, NULL, NULL))) {
		struct sctp_rcvinfo rcv;
		socklen_t from_len = 0, info_len = sizeof(rcv);
		unsigned type;
		int flags = 0;
		ssize_t n;

		while ((n = usrsctp_recvv(peer, buf, sizeof(buf), NULL, &from_len, &rcv, &info_len,
					  &type, &flags)) > 0)
			usrsctp_sendv(peer, buf, n, NULL, 0, NULL, 0, SCTP_SENDV_NOINFO, 0);
		usrsctp_close(peer);
	}
}

static void
send_some(const char *from, const char *to)
{
	static const size_t sizes[] = {10, 100, 1000, 4000, 20, 20, 20, 9000, 1};
	struct socket *so = bound(from, 0);
	socklen_t len;
	struct sockaddr_storage ss = address(to, PORT, &len);
	static char buf[9000];

	memset(buf, 's', sizeof(buf));
	if (usrsctp_connect(so, (struct sockaddr *)&ss, len)) {
		fprintf(stderr, "sctp_peer: %s: %s\n", to, strerror(errno));
		exit(1);
	}
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		struct sctp_sndinfo info = {.snd_sid = i % 3};

		usrsctp_sendv(so, buf, sizes[i], NULL, 0, &info, sizeof(info),
			      SCTP_SENDV_SNDINFO, 0);
		usleep(i % 2 ? 0 : 50000);
	}
	usleep(500000);
	usrsctp_shutdown(so, SHUT_WR);
	usleep(500000);
	usrsctp_close(so);
	usleep(500000);
}

int
main(int argc, char **argv)
{
	usrsctp_init(0, NULL, NULL);
	usrsctp_sysctl_set_sctp_ecn_enable(0);
	if (argc == 3 && !strcmp(argv[1], "serve"))
		serve(argv[2]);
	else if (argc == 4 && !strcmp(argv[1], "send"))
		send_some(argv[2], argv[3]);
	else
		return 2;
	return 0;
}
