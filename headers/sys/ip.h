#include <inet/ip.h>
