/** METHOD: a visit ends on leaving the platform, which in one tab is a page of none in between. */
import { expect, it } from 'vitest';
import { noAttention } from '../../src/core/attention';
import type { LoginState } from '../../src/core/login';
import type { Batch } from '../../src/core/sighting';
import type { VisitState } from '../../src/core/visit';
import { hasEnded } from '../../src/core/visit-start';

const S = 1_000;
const T0 = new Date(2026, 10, 23, 9, 0).getTime();

/** A visit whose last page ended at T0. */
const visit = (more: Partial<VisitState> = {}): VisitState => ({
  platform: 'oa',
  visit: 'v',
  from: T0 - 240 * S,
  entry: T0 - 240 * S,
  lastInput: T0,
  attention: { ...noAttention(), aliveUntil: T0, closed: T0 },
  login: null,
  ...more,
});
const opening = (after: number): Batch => ({
  id: 'b',
  root: true,
  platform: 'oa',
  relatedTo: [],
  attention: {
    opened: T0 + after * S,
    pulses: [[T0 + after * S + S, 'page']],
    breaks: [],
    media: [],
    aliveUntil: T0 + after * S + S,
  },
  sightings: [],
});

it('goes on over the pages of the platform', () => {
  expect(hasEnded(visit(), 'oa', opening(0.2))).toBe(false);
});

it('ends where another site was open for ten minutes', () => {
  expect(hasEnded(visit(), 'oa', opening(600))).toBe(true);
});

it('goes on where a login was open, which may lead over a host that nobody listed', () => {
  const login = { attempts: 1 } as LoginState;
  expect(hasEnded(visit({ login }), 'oa', opening(30))).toBe(false);
});

it('goes on where another page of it was open since, whose end was not told yet', () => {
  const attention = { ...noAttention(), closed: T0, aliveUntil: T0 + 590 * S };
  expect(hasEnded(visit({ attention }), 'oa', opening(600))).toBe(false);
});
