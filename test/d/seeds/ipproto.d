/*
 * The ip provider's page: ipproto.d.
 *
 * @@ args: -r http.pcap --local 192.168.7.0/24 --local 2001:db8:7::/64
 */
#pragma D option quiet

dtrace:::BEGIN
{
        printf("Tracing... Hit Ctrl-C to end.\n");
}

ip:::send,
ip:::receive
{
        this->protostr = args[2]->ip_ver == 4 ?
            args[4]->ipv4_protostr : args[5]->ipv6_nextstr;
        @num[args[2]->ip_saddr, args[2]->ip_daddr, this->protostr] = count();
}

dtrace:::END
{
        printf("   %-28s %-28s %6s %8s\n", "SADDR", "DADDR", "PROTO", "COUNT");
        printa("   %-28s %-28s %6s %@8d\n", @num);
}

/* @@ stdout
Tracing... Hit Ctrl-C to end.
   SADDR                        DADDR                         PROTO    COUNT
   10.1.0.101                   192.168.7.53                    UDP        1
   10.1.0.11                    192.168.7.53                    UDP        1
   10.1.0.12                    192.168.7.53                    UDP        1
   10.1.0.17                    192.168.7.53                    UDP        1
   10.1.0.23                    192.168.7.53                    UDP        1
   10.1.0.51                    192.168.7.53                    UDP        1
   10.1.0.8                     192.168.7.53                    UDP        1
   192.168.7.53                 10.1.0.101                      UDP        1
   192.168.7.53                 10.1.0.11                       UDP        1
   192.168.7.53                 10.1.0.12                       UDP        1
   192.168.7.53                 10.1.0.17                       UDP        1
   192.168.7.53                 10.1.0.23                       UDP        1
   192.168.7.53                 10.1.0.51                       UDP        1
   192.168.7.53                 10.1.0.8                        UDP        1
   2001:db8:1::11               2001:db8:7::53                  UDP        1
   2001:db8:1::214              2001:db8:7::53                  UDP        1
   2001:db8:1::8                2001:db8:7::53                  UDP        1
   2001:db8:7::53               2001:db8:1::11                  UDP        1
   2001:db8:7::53               2001:db8:1::214                 UDP        1
   2001:db8:7::53               2001:db8:1::8                   UDP        1
   2001:db8:7::53               fe80::ff:fe00:7fe            ICMPV6        1
   2001:db8:7::53               ff02::1:ff00:fe              ICMPV6        1
   2001:db8:7::80               fe80::ff:fe00:7fe            ICMPV6        1
   fe80::ff:fe00:701            ff02::16                     HOPOPTS        1
   fe80::ff:fe00:7fe            ff02::1:ff00:53              ICMPV6        1
   fe80::ff:fe00:7fe            ff02::1:ff00:80              ICMPV6        1
   2001:db8:7::fe               2001:db8:7::53               ICMPV6        2
   fe80::ff:fe00:7fe            ff02::16                     HOPOPTS        2
   2001:db8:1::214              2001:db8:7::80               ICMPV6        3
   2001:db8:7::80               2001:db8:1::214              ICMPV6        3
   10.1.0.8                     192.168.7.80                   ICMP        4
   192.168.7.80                 10.1.0.8                       ICMP        4
   2001:db8:7::80               2001:db8:1::11                  TCP       73
   2001:db8:1::11               2001:db8:7::80                  TCP       75
   10.1.0.11                    192.168.7.80                    TCP       77
   192.168.7.80                 10.1.0.11                       TCP       82
   192.168.7.80                 10.1.0.23                       TCP       90
   10.1.0.23                    192.168.7.80                    TCP       91
   192.168.7.80                 10.1.0.8                        TCP       92
   2001:db8:7::80               2001:db8:1::8                   TCP       94
   192.168.7.80                 10.1.0.101                      TCP      102
   2001:db8:1::8                2001:db8:7::80                  TCP      102
   10.1.0.8                     192.168.7.80                    TCP      106
   2001:db8:1::214              2001:db8:7::80                  TCP      110
   192.168.7.80                 10.1.0.51                       TCP      113
   2001:db8:7::80               2001:db8:1::214                 TCP      115
   10.1.0.101                   192.168.7.80                    TCP      116
   192.168.7.80                 10.1.0.17                       TCP      117
   10.1.0.17                    192.168.7.80                    TCP      119
   10.1.0.51                    192.168.7.80                    TCP      129
   192.168.7.80                 10.1.0.12                       TCP      183
   10.1.0.12                    192.168.7.80                    TCP      192

*/
