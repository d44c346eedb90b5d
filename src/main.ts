// Printed before anything else is loaded, since loading takes most of the startup time.
console.log('Lead scoring starts…');
await import('./serve.js');
