#pragma D depends_on library b.d
inline int C = 1;
