/** A form's shape may hash its labels under the install's own key, and nothing else. */
import type { ShapeKey } from '../../../src/core/form-shape';
import { shapeOf } from '../../../src/core/form-shape';
import type { StoredTrace } from '../../../src/core/trace';
import type { Planted } from './canary';
import { canary, PLANTED } from './canary';

/** Names of fields, as METHOD has them for telling the same table asked for twice. */
const LABELS: readonly Planted[] = ['label', 'placeholder', 'field name'];

/** Places whose words stand hashed in a shape and are no label. */
export function hashedIn(traces: readonly StoredTrace[], key: ShapeKey): Planted[] {
  const hashes = new Set(traces.flatMap((trace) => (trace.kind === 'submit' ? trace.shape : [])));
  const standsHashed = (place: Planted) =>
    shapeOf([canary(place)], key).some((hash) => hashes.has(hash));
  if (!standsHashed('label')) throw new Error('no label stands in a shape: nothing was compared');
  return PLANTED.filter((place) => !LABELS.includes(place) && standsHashed(place));
}
