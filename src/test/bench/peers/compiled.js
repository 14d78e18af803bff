// The same, given what `vitrine.jar compile` has made of the model.
export { open } from './vitrine.js';
