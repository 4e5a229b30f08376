/** What is wrong with a definition: a reason of a known list, where, and an amount. */

export const FAULTS = [
  'core-missing',
  'core-edges',
  'bands',
  'edges-far',
  'edges-close',
  'clear-fields',
  'epsilon-field',
  'too-many-fields',
  'few-users',
  'any-host',
  'double-platform',
  'plain-name',
  'double-name',
  'same-pages',
  'double-metric',
  'double-question',
  'options',
  'double-option',
  'clear-options',
  'window-order',
  'window-short',
  'window-long',
  'few-packets',
  'aggregators',
  'same-key',
] as const;
export type DefinitionFault = (typeof FAULTS)[number];

export interface Fault {
  reason: DefinitionFault;
  /** What of the definition: `person:study`, `platform:oa`, `question:q1`; empty for the whole. */
  at: string;
  /** The number or name that was found: an amount, never a sentence. */
  detail: string;
}

export const fault = (reason: DefinitionFault, at: string, detail: string | number): Fault => ({
  reason,
  at,
  detail: String(detail),
});
