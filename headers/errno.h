/* The numbers of errors; errno stays D's variable. */
#include_next <errno.h>
#undef errno
