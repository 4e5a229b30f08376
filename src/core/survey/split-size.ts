/**
 * Bytes of a field that is split between two aggregators by Prio3Histogram over Field128
 * (draft-irtf-cfrg-vdaf-08, section 7): a file's length follows from its definition alone, without
 * the scheme itself.
 */

/** One element of the field; one seed, and one part of the joint randomness. */
export const ELEMENT_BYTES = 16;
export const SEED_BYTES = 16;
/** Degree of the gadget that is proved about, a product of two wires. */
const DEGREE = 2;

/** One bucket a band, and the last for a field that is not given. */
export function bucketsOf({ bands }: { bands: number }): number {
  return bands + 1;
}

/** How many buckets one call of the gadget takes: that which makes the proof shortest. */
export function chunkLength(buckets: number): number {
  const chunks = Array.from({ length: buckets }, (_, i) => i + 1);
  return chunks.reduce((best, chunk) =>
    proofWith(buckets, chunk) < proofWith(buckets, best) ? chunk : best,
  );
}

/** Elements of a proof. */
export function proofElements(buckets: number): number {
  return proofWith(buckets, chunkLength(buckets));
}

/** Elements of an aggregator's share in the check of a proof. */
export function verifierElements(buckets: number): number {
  return 2 * chunkLength(buckets) + 2;
}

/** Seeds of the wires, then the coefficients of the gadget's polynomial. */
function proofWith(buckets: number, chunk: number): number {
  const calls = Math.ceil(buckets / chunk);
  const points = 2 ** Math.ceil(Math.log2(calls + 1));
  return 2 * chunk + DEGREE * (points - 1) + 1;
}

/** Both aggregators' parts of the joint randomness; each part of a packet carries them. */
export const PUBLIC_BYTES = 2 * SEED_BYTES;

/** The first aggregator's share of one field: its buckets, its proof, and a blind. */
export function leaderBytes(buckets: number): number {
  return (buckets + proofElements(buckets)) * ELEMENT_BYTES + SEED_BYTES;
}

/** The second's: seeds of both, and a blind. */
export const HELPER_BYTES = 3 * SEED_BYTES;

/** SHA-256 of the survey's definition. */
export const DEFINITION_BYTES = 32;
/** Before the fields: version, survey, definition, nonce, edition. */
export const PART_HEAD_BYTES = 1 + 16 + DEFINITION_BYTES + 16 + 1;
