import fc from 'fast-check';

// The quick tests try the same examples each time; the long ones try others.
fc.configureGlobal({ seed: 1 });
