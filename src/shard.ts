// The bundle of the action knows by the name of the file that was started which step it is: see src/index.ts.
await import('./index.js');
