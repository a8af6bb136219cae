/*
 * Sockets of a capture are not of this machine, whoever has the same addresses here.
 *
 * @@ args: -q -r http.pcap
 */
socket:::send, socket:::receive
/args[4]->so_execname == "<unknown>" && args[4]->so_pid == -1 && args[4]->so_uid == (uid_t)-1 && args[1]->cs_pid == -1/
{ @unknown = count(); }
socket:::send, socket:::receive /args[4]->so_execname != "<unknown>" || args[4]->so_pid >= 0/ { @known = count(); }
socket:::receive { @[args[4]->so_execname] = sum(args[4]->so_bytes); }
socket:::receive { last = args[4]->so_execname; }
END { printa("%@d\n", @unknown); printf("%s %d\n", last, strlen(last)); }

/* @@ stdout
2538
<unknown> 9

  <unknown>                                                    837911
*/
