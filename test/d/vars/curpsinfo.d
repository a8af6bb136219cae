/*
 * curpsinfo and curlwpsinfo are of dtap's own process.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %d %d\n", curpsinfo->pr_pid == pid, curpsinfo->pr_ppid == $ppid, curpsinfo->pr_pgid == $pgid);
	printf("%d %d\n", curpsinfo->pr_uid == uid, curpsinfo->pr_egid == $egid);
	printf("%s %s\n", curpsinfo->pr_fname, stringof(curpsinfo->pr_psargs));
	printf("%d %c %d\n", curlwpsinfo->pr_lwpid == tid, curlwpsinfo->pr_sname, curlwpsinfo->pr_onpro == cpu);
	printf("%d\n", xlate<psinfo_t *>((pid_t *)0)->pr_sid == $sid);
	exit(0);
}

/* @@ stdout
1 1 1
1 1
dtap dtap
1 O 1
1

*/
