/*
 * What has become of every fragment, and that not all are of whole datagrams.
 *
 * @@ args: -q -x stats -r odd-frag.pcap
 * @@ keep: dtap:|  fragments
 */
ip:::deliver { @ = count(); }

/* @@ stdout

               17
*/
/* @@ stderr
dtap: 10 of 97 fragments are of no whole datagram: waiting 3, bad-length 1, too-long 1, duplicate 1, overlap 4
  fragments    received                 97
  fragments    waiting                  3
  fragments    joined                   87
  fragments    bad-length               1
  fragments    too-long                 1
  fragments    duplicate                1
  fragments    overlap                  4
  fragments    too-many                 0
  fragments    timeout                  0
  fragments    no-room                  0
  fragments    datagrams                15
*/
