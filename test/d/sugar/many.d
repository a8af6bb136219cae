/*
 * More parts than a match word has bits.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[0] = count(); else @o[0] = count(); @a[0] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[1] = count(); else @o[1] = count(); @a[1] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[2] = count(); else @o[2] = count(); @a[2] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[3] = count(); else @o[3] = count(); @a[3] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[4] = count(); else @o[4] = count(); @a[4] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[5] = count(); else @o[5] = count(); @a[5] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[6] = count(); else @o[6] = count(); @a[6] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[7] = count(); else @o[7] = count(); @a[7] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[8] = count(); else @o[8] = count(); @a[8] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[9] = count(); else @o[9] = count(); @a[9] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[10] = count(); else @o[10] = count(); @a[10] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[11] = count(); else @o[11] = count(); @a[11] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[12] = count(); else @o[12] = count(); @a[12] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[13] = count(); else @o[13] = count(); @a[13] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[14] = count(); else @o[14] = count(); @a[14] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[15] = count(); else @o[15] = count(); @a[15] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[16] = count(); else @o[16] = count(); @a[16] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[17] = count(); else @o[17] = count(); @a[17] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[18] = count(); else @o[18] = count(); @a[18] = count(); }
tcp:::receive { if (args[4]->tcp_flags & TH_SYN) @s[19] = count(); else @o[19] = count(); @a[19] = count(); }

/* @@ stdout

        0                2
        1                2
        2                2
        3                2
        4                2
        5                2
        6                2
        7                2
        8                2
        9                2
       10                2
       11                2
       12                2
       13                2
       14                2
       15                2
       16                2
       17                2
       18                2
       19                2
        0                2
        1                2
        2                2
        3                2
        4                2
        5                2
        6                2
        7                2
        8                2
        9                2
       10                2
       11                2
       12                2
       13                2
       14                2
       15                2
       16                2
       17                2
       18                2
       19                2
*/
