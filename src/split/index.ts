/** What an aggregator's page needs of the scheme, in one piece that it loads when it needs it. */
export { equal } from './bytes';
export { readChecks, writeChecks } from './check-list';
export { combine } from './combine';
export { boundSum, commitmentTo, SECRET_BYTES, saltOf, withSalt } from './commitment';
export { crossCheck } from './cross-check';
export { prepare } from './prepare';
export { readSum, sumOver, writeSum } from './sum';
