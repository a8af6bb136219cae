/* sub: the list of subroutines. */
#include "sub.h"

extern const struct sub sub_alloca, sub_bcopy, sub_htonl, sub_htonll, sub_htons, sub_inet_ntoa, sub_lltostr, sub_ntohl,
	sub_ntohll, sub_ntohs, sub_rand, sub_speculation, sub_strjoin, sub_strlen;

const struct sub *const sub_list[] = {
	&sub_alloca, &sub_bcopy, &sub_htonl, &sub_htonll, &sub_htons, &sub_inet_ntoa, &sub_lltostr, &sub_ntohl,
	&sub_ntohll, &sub_ntohs, &sub_rand, &sub_speculation, &sub_strjoin, &sub_strlen,
};
const unsigned sub_count = sizeof(sub_list) / sizeof(*sub_list);
