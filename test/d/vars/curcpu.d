/*
 * curcpu tells the CPU as cpu does; what else is known of a CPU is nothing.
 *
 * @@ args: -q
 */
BEGIN /curcpu->cpu_id == cpu/
{
	@[curcpu->cpu_id == cpu] = count();
	printf("%d %d %d %d %p\n", sizeof(curcpu->cpu_id), curcpu->cpu_pset, curcpu->cpu_chip, curcpu->cpu_lgrp,
		curcpu->cpu_info);
	exit(0);
}

/* @@ stdout
4 0 0 0 0

        1                1
*/
