"""Staff: who may do what at the counter, their PINs, and the lock that wrong ones bring down."""
