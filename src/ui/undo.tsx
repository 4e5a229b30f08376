/** What was deleted a moment ago, and the way back for ten seconds. */
import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from './text';

/** How long what was deleted can be had back, everywhere. */
export const UNDO_MS = 10_000;

export interface Gone<T> {
  all: readonly T[];
  add: (one: T) => void;
  /** It is back, or its time is over. */
  forget: (one: T) => void;
}

/** Held by the page and not by a part of it: looking elsewhere ends no undo. */
export function holdGone<T>(): (page: object) => Gone<T> {
  const held = new WeakMap<object, Signal<readonly T[]>>();
  return (page) => {
    const all = held.get(page) ?? signal<readonly T[]>([]);
    held.set(page, all);
    const forget = (one: T) => {
      all.value = all.value.filter((other) => other !== one);
    };
    const add = (one: T) => {
      all.value = [...all.value, one];
      setTimeout(() => forget(one), UNDO_MS);
    };
    return { all: all.value, add, forget };
  };
}

interface BackRowProps {
  says: string;
  /** The button's name for those who hear it. */
  undoSays: string;
  onUndo: () => void;
}

/** The button that was pressed is gone: the way back is where the reader stands next. */
export function BackRow({ says, undoSays, onUndo }: BackRowProps) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <li class="gone">
      <span role="status">{says}</span>
      <button type="button" ref={button} aria-label={undoSays} onClick={onUndo}>
        {t('undo')}
      </button>
    </li>
  );
}

/** Of something that was deleted. */
export function GoneRow({ name, onUndo }: { name: string; onUndo: () => void }) {
  const t = useText();
  return <BackRow says={t('deletedNote', name)} undoSays={t('undoNamed', name)} onUndo={onUndo} />;
}
