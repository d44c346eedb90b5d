// Said before all else is loaded, which takes most of the time of a start.
console.log('Lead scoring starts…');
await import('./serve.js');
