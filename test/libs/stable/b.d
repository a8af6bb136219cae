#pragma D binding "1.0" bar
inline int bar = 2;
