#pragma D binding "1.0" never
#pragma D depends_on provider nfsv4
inline int never = 3;
