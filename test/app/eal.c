/* Tests of app/eal.c and app/eal_nic.c. EAL's start itself: port_ethdev.c. */
#include "../unit.h"

#include <errno.h>
#include <string.h>

#include "../../app/eal.h"
#include "../../lib/lang/diag.h"

static void
nics(void)
{
	static const char *const yes[] = {"0000:03:00.0", "03:00.1", "0000:03:00.0,txq=1"};
	static const char *const no[] = {"net_pcap0", "eth0", "", "net_ring0,nodeaction=x:0:CREATE",
		"0000:03:00.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0"};

	for (unsigned i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		CU_ASSERT(eal_is_nic(yes[i]));
	for (unsigned i = 0; i < sizeof(no) / sizeof(*no); i++)
		CU_ASSERT(!eal_is_nic(no[i]));
}

static void
absent_nic(void)
{
	struct diag d = {0};

	CU_ASSERT_EQUAL(eal_check_nic("fffe:fe:1e.7", &d), -ENODEV);
	CU_ASSERT_STRING_EQUAL(d.text,
		"fffe:fe:1e.7: no such device; 'dpdk-devbind.py --status' lists them");
}

UNIT_SUITE(suite_eal, "app/eal.c", {"what a NIC's address is", nics}, {"absent NIC", absent_nic});
