/* sub: the list of subroutines. */
#include "sub.h"

extern const struct sub sub_alloca, sub_basename, sub_bcopy, sub_cleanpath, sub_copyinstr,
	sub_dirname, sub_element, sub_htonl, sub_htonll, sub_htons, sub_index, sub_inet_ntoa,
	sub_inet_ntoa6, sub_inet_ntop, sub_json, sub_link_ntop, sub_lltostr, sub_memref, sub_memstr,
	sub_ntohl, sub_ntohll, sub_ntohs, sub_rand, sub_rindex, sub_speculation, sub_strchr,
	sub_strjoin, sub_strlen, sub_strrchr, sub_strstr, sub_strtok, sub_strtoll, sub_substr,
	sub_tolower, sub_toupper;

const struct sub *const sub_list[] = {
	&sub_element, &sub_alloca, &sub_basename, &sub_bcopy, &sub_cleanpath, &sub_copyinstr,
	&sub_dirname, &sub_htonl, &sub_htonll, &sub_htons, &sub_index, &sub_inet_ntoa,
	&sub_inet_ntoa6, &sub_inet_ntop, &sub_json, &sub_link_ntop, &sub_lltostr, &sub_memref,
	&sub_memstr, &sub_ntohl, &sub_ntohll, &sub_ntohs, &sub_rand, &sub_rindex, &sub_speculation,
	&sub_strchr, &sub_strjoin, &sub_strlen, &sub_strrchr, &sub_strstr, &sub_strtok,
	&sub_strtoll, &sub_substr, &sub_tolower, &sub_toupper,
};
const unsigned sub_count = sizeof(sub_list) / sizeof(*sub_list);
