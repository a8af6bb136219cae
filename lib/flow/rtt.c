/* rtt: round-trip times and timeouts, RFC 6298 2. */
#include "tcp.h"

#include <stdlib.h>

#include <rte_common.h>

/* us, as far as it fits when it is scaled. */
#define RTT_MAX UINT64_C(0x0fffffff)

/* ms */
#define RTO_UNKNOWN UINT32_C(1000)
#define RTO_MIN UINT32_C(1000)
#define RTO_MAX UINT32_C(60000)

void
rtt_take(struct flow_sent *sent, uint64_t ts)
{
	uint64_t us = ts > sent->timed_at ? (ts - sent->timed_at) / 1000 : 0;
	uint32_t rtt = us == 0 ? 1 : (uint32_t)RTE_MIN(us, RTT_MAX);
	int32_t off = (int32_t)(rtt - (sent->srtt >> 3));

	sent->timed_at = 0;
	if (sent->srtt == 0) {
		sent->srtt = rtt << 3;
		sent->rttvar = rtt << 1;
		return;
	}
	sent->rttvar += (uint32_t)abs(off) - (sent->rttvar >> 2);
	sent->srtt += (uint32_t)off;
}

uint32_t
rtt_rto(const struct flow_sent *sent)
{
	uint32_t ms = ((sent->srtt >> 3) + sent->rttvar) / 1000;

	if (sent->srtt == 0)
		return RTO_UNKNOWN;
	ms = RTE_MAX(ms, RTO_MIN);
	return RTE_MIN(ms, RTO_MAX);
}
