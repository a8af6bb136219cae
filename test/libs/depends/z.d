inline int Z = 2;
