/*
 * A failed speculation counts wherever it fails, although the clause does not run.
 *
 * @@ args: -q -r us-le.pcap -xdroptags
 */
BEGIN { speculation(); }
END /speculation()/ { printf("there was one more\n"); }

/* @@ stdout

*/
/* @@ stderr
dtap: [DTRACEDROP_SPECUNAVAIL] 1 failed speculation (no speculative buffer available)
*/
