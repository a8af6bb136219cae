/*
 * -v tells how stable a program is: its probes, and what its statements read.
 *
 * @@ args: -e -v -r us-le.pcap -n BEGIN,tick-1s -s SCRIPT -n 'ip:::receive /args[2]->ip_ver == 4/'
 * @@ once
 */
udp:::receive { @ = count(); }
END { trace("end"); }

/* @@ stdout

Stability attributes for description BEGIN,tick-1s:

	Minimum Probe Description Attributes
		Identifier Names: Evolving
		Data Semantics:   Evolving
		Dependency Class: Common

	Minimum Statement Attributes
		Identifier Names: Stable
		Data Semantics:   Stable
		Dependency Class: Common

Stability attributes for script stability.d:

	Minimum Probe Description Attributes
		Identifier Names: Evolving
		Data Semantics:   Evolving
		Dependency Class: ISA

	Minimum Statement Attributes
		Identifier Names: Stable
		Data Semantics:   Stable
		Dependency Class: Common

Stability attributes for description ip:::receive :

	Minimum Probe Description Attributes
		Identifier Names: Evolving
		Data Semantics:   Evolving
		Dependency Class: ISA

	Minimum Statement Attributes
		Identifier Names: Evolving
		Data Semantics:   Evolving
		Dependency Class: ISA
*/
