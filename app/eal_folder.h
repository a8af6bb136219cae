/*
 * eal_folder: EAL's folder under /var/run, after a run.
 */
#pragma once

#define EAL_FOLDER_PREFIX "dtap" /* of --file-prefix; the process' number follows */

/* After EAL's start: remove the folders of dtaps that are no more. */
void eal_folder_sweep(void);
/* At the end: remove ours, if nobody needs anything in it. */
void eal_folder_remove(void);
