/*
 * - reads pcapng as well.
 *
 * @@ args: -q -r -
 * @@ stdin: big-endian.pcapng
 */
ip:::receive { @[args[2]->ip_ver] = count(); }

/* @@ stdout

   4                3
   6                3
*/
