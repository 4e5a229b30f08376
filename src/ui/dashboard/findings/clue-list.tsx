/** Clues without a card, each with what would be evidence against it. */
import type { Clue } from '../../../core/finding';
import type { Key } from '../../text';
import { useText } from '../../text';
import { barOf } from './bars';
import { WORDING } from './wording';

interface Props {
  title: Key;
  more: string | null;
  clues: readonly Clue[];
}

export function ClueList({ title, more, clues }: Props) {
  const t = useText();
  if (clues.length === 0) return null;
  return (
    <details class="card">
      <summary>{t(title, clues.length)}</summary>
      {more !== null && <p class="note">{more}</p>}
      <dl class="clue-list">
        {clues.map((clue) => (
          <div key={clue}>
            <dt>{t(WORDING[clue].clue)}</dt>
            <dd>{barOf(t, clue)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
