/*
 * --connections=json: one document.
 *
 * @@ args: -q -r loss.pcap --connections=json
 */
tcp:::retransmit { @ = count(); }

/* @@ stdout

               25
{"connections": [
  {"id": 4, "protocol": "tcp", "interface": "loss.pcap", "vlan": [], "age": 0.356433, "idle": 0.327156,
   "client": {"address": "10.1.0.8", "port": 50381, "state": "time-wait", "packets": 279, "bytes": 80, "rtt_us": 31, "retransmissions": 0, "pid": null, "process": null, "uid": null},
   "server": {"address": "192.168.7.80", "port": 80, "state": "closed", "packets": 291, "bytes": 416010, "rtt_us": 352, "retransmissions": 11, "pid": null, "process": null, "uid": null}},
  {"id": 574, "protocol": "tcp", "interface": "loss.pcap", "vlan": [], "age": 0.327028, "idle": 0.295698,
   "client": {"address": "2001:db8:1::8", "port": 39615, "state": "time-wait", "packets": 45, "bytes": 80, "rtt_us": 49, "retransmissions": 0, "pid": null, "process": null, "uid": null},
   "server": {"address": "2001:db8:7::80", "port": 80, "state": "closed", "packets": 299, "bytes": 420074, "rtt_us": 852, "retransmissions": 14, "pid": null, "process": null, "uid": null}}
]}
*/
