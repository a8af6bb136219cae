#!/usr/bin/env -S dtap -s
/*
 * dnslat: DNS over UDP: what was asked, and how long the answer took.
 *
 * TIME is in ms since the start, LATENCY in microseconds from the first time that the question was
 * asked, RCODE what the server says (0: no error, 2: it failed, 3: there is no such name), QTYPE what was
 * asked for (1: A, 28: AAAA, 16: TXT). Names are shown up to six labels. In the end: for
 * each server the questions (each counts each time it is asked), its answers, and how long they took.
 *
 * usage: dtap -r FILE -s dnslat.d [PORT] | dtap -i IFACE -s dnslat.d [PORT]
 *        port 53 if none is given
 */
#pragma D option quiet
#pragma D option defaultargs
#pragma D option switchrate=10hz
#pragma D option dynvarsize=16m

inline uint16_t PORT = $1 ? $1 : 53;

/* A message: id, flags, four counts of two bytes each, then the name: labels with their length before
 * them, 0 at the end. */
inline uint8_t byte[uintptr_t p] = *(uint8_t *)p;
inline uintptr_t next[uintptr_t p] = byte[p] ? p + byte[p] + 1 : p;
inline string label[uintptr_t p] = byte[p] ? strjoin(copyinstr(p + 1, byte[p]), ".") : "";

uint64_t asked[uint64_t, uint16_t];
self uint64_t packet;

BEGIN
{
	start = timestamp;
	printf("%8s %-15s %-15s %11s %5s %5s %s\n", "TIME", "CLIENT", "SERVER", "LATENCY(us)",
	    "RCODE", "QTYPE", "NAME");
}

/* A packet between two local ends is sent and received; it counts once. */
udp:::send, udp:::receive
/self->packet != arg0 && args[4]->udp_length > 20 &&
    (args[4]->udp_dport == PORT || args[4]->udp_sport == PORT)/
{
	self->packet = arg0;
	this->dns = (uintptr_t)args[4]->udp_hdr + UDPH_SIZE;
	this->id = *(uint16_t *)this->dns;
	this->answer = byte[this->dns + 2] & 0x80;
	this->since = asked[args[1]->cs_cid, this->id];
	if (!this->answer) {
		@questions[args[2]->ip_daddr] = count();
		asked[args[1]->cs_cid, this->id] = this->since ? this->since : timestamp;
	} else if (this->since) {
		this->us = (timestamp - this->since) / 1000;
		this->a = this->dns + 12;
		this->b = next[this->a];
		this->c = next[this->b];
		this->d = next[this->c];
		this->e = next[this->d];
		this->f = next[this->e];
		this->end = next[this->f];
		printf("%8d %-15s %-15s %11d %5d %5d %s%s%s%s%s%s\n", (timestamp - start) / 1000000,
		    args[2]->ip_daddr, args[2]->ip_saddr, this->us, byte[this->dns + 3] & 15,
		    byte[this->end] ? 0 : byte[this->end + 1] << 8 | byte[this->end + 2],
		    label[this->a], label[this->b], label[this->c], label[this->d], label[this->e],
		    label[this->f]);
		@answers[args[2]->ip_saddr] = count();
		@mean[args[2]->ip_saddr] = avg(this->us);
		@longest[args[2]->ip_saddr] = max(this->us);
		asked[args[1]->cs_cid, this->id] = 0;
	}
}

END
{
	printf("\n%-24s %10s %8s %9s %9s\n", "SERVER", "QUESTIONS", "ANSWERS", "MEAN(us)", "MAX(us)");
	printa("%-24s %@10d %@8d %@9d %@9d\n", @questions, @answers, @mean, @longest);
}
