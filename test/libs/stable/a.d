#pragma D binding "1.0" foo
#pragma D depends_on library b.d
inline int foo = 1;
