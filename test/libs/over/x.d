inline int X = 2;
