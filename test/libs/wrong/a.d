inline int A = 1;

inline int B = nothing_of_this_name;
