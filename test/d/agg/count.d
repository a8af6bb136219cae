/*
 * Default output: a blank line, rows by value, then by key.
 *
 * @@ args: -r http.pcap
 */
tcp:::receive { @[args[4]->tcp_dport < 1024 ? args[4]->tcp_dport : 0] = count(); }

/* @@ stdout

       15                1
       16                1
       17                1
       18                1
       19                1
       20                1
       21                1
       23                1
       24                1
       25                1
       26                1
       27                1
       28                1
       29                1
       30                1
       31                1
       32                1
       33                1
       34                1
      443               67
       22              131
       80              900
        0             1061
*/
