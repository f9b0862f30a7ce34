import fc from 'fast-check';

// The same samples in every run: a property that fails once fails always.
fc.configureGlobal({ seed: 1 });

export { fc };
