/**
 * A mark is a click of a purpose that no page of the bench has: a press of the page's own in the same
 * millisecond is told apart from it.
 */
import type { StoredTrace } from '../../../src/core/trace';

export const MARK = 'ranking';

export const isMark = (trace: StoredTrace) => trace.kind === 'click' && trace.purpose === MARK;
