#pragma D depends_on library z.d
#pragma D depends_on provider tcp
inline int A = Z + 1;
