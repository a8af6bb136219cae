inline int SECOND = FIRST + 1;
