// Printed before anything else is loaded, since loading takes most of the time of a start.
console.log('Lead scoring starts…');
await import('./serve.js');
