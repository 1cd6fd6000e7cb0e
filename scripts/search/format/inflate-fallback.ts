/** On its own, so that only telephones that need it load it. */
export { inflateSync } from 'fflate';
