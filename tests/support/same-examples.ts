import fc from 'fast-check';

// The quick tests try the same examples each time; what others would show is for the long ones.
fc.configureGlobal({ seed: 1 });
