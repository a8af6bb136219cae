inline int X = 1;
inline int ONLY_BASE = 1;
