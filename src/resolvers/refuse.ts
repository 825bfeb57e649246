export { refuse } from '../errors';
