/*
 * Answers large and small, for names that are there or not; some never come.
 *
 * @@ args: -r dns.pcap -s examples/dnslat.d
 */

/* @@ stdout
    TIME CLIENT          SERVER          LATENCY(us) RCODE QTYPE NAME
      65 10.1.0.8        192.168.7.53            246     0     1 host0.wire.example.
      65 10.1.0.8        192.168.7.53            131     0    16 large0.wire.example.
      66 10.1.0.8        192.168.7.53             54     3     1 missing0.wire.example.
     668 2001:db8:1::8   2001:db8:7::53          285     0     1 host0.wire.example.
     668 2001:db8:1::8   2001:db8:7::53           81     0    16 large0.wire.example.
     669 2001:db8:1::8   2001:db8:7::53           44     3     1 missing0.wire.example.
    1271 10.1.0.11       192.168.7.53            277     0    28 host1.wire.example.
    1271 2001:db8:1::11  2001:db8:7::53          122     0    28 host1.wire.example.
    1272 10.1.0.12       192.168.7.53             79     0     1 host2.wire.example.
    1272 2001:db8:1::214 2001:db8:7::53           57     0     1 host2.wire.example.
    1272 10.1.0.17       192.168.7.53            129     0    28 host3.wire.example.
    1272 2001:db8:1::8   2001:db8:7::53           53     0    28 host3.wire.example.
    1273 10.1.0.23       192.168.7.53            112     0     1 host4.wire.example.
    1273 10.1.0.23       192.168.7.53             76     0    16 large4.wire.example.
    1273 10.1.0.23       192.168.7.53             53     3     1 missing4.wire.example.
    1274 2001:db8:1::11  2001:db8:7::53           58     0     1 host4.wire.example.
    1274 2001:db8:1::11  2001:db8:7::53           71     0    16 large4.wire.example.
    1274 2001:db8:1::11  2001:db8:7::53           34     3     1 missing4.wire.example.
    1274 10.1.0.51       192.168.7.53             46     0    28 host5.wire.example.
    1274 2001:db8:1::214 2001:db8:7::53           38     0    28 host5.wire.example.
    1275 10.1.0.101      192.168.7.53            175     0     1 host6.wire.example.
    1877 2001:db8:1::8   2001:db8:7::53          165     0     1 host6.wire.example.
    2479 10.1.0.8        192.168.7.53            137     0    28 host7.wire.example.
    2479 2001:db8:1::11  2001:db8:7::53           81     0    28 host7.wire.example.
    2479 10.1.0.11       192.168.7.53             54     0     1 host8.wire.example.
    2479 10.1.0.11       192.168.7.53             69     0    16 large8.wire.example.
    2480 10.1.0.11       192.168.7.53             44     3     1 missing8.wire.example.
    2480 2001:db8:1::214 2001:db8:7::53           54     0     1 host8.wire.example.
    2480 2001:db8:1::214 2001:db8:7::53           65     0    16 large8.wire.example.
    2480 2001:db8:1::214 2001:db8:7::53           45     3     1 missing8.wire.example.
    2481 10.1.0.12       192.168.7.53             49     0    28 host9.wire.example.
    2481 2001:db8:1::8   2001:db8:7::53           66     0    28 host9.wire.example.
    2481 10.1.0.17       192.168.7.53             45     0     1 host10.wire.example.
    2481 2001:db8:1::11  2001:db8:7::53           58     0     1 host10.wire.example.
    2482 10.1.0.23       192.168.7.53             50     0    28 host11.wire.example.
    2482 2001:db8:1::214 2001:db8:7::53           46     0    28 host11.wire.example.

SERVER                    QUESTIONS  ANSWERS  MEAN(us)   MAX(us)
2001:db8:7::53                   22       18        79       285
192.168.7.53                     22       18       101       277

*/
