/** The client of Carillon: see README.md, and index.d.ts for what each thing is. */
export { Carillon } from './carillon.js';
export { CarillonError } from './error.js';
export { memoryStore, webStorage } from './stores.js';
