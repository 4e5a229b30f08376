/**
 * Textures over the six colours, so that the bars and their key are told apart in black and white.
 * report.css fills with them by their ids.
 */
import type { JSX } from 'preact';
import type { Activity } from '../../../core/activity';
import { SHOWN } from '../../activities';

/** Tile, px. */
const TILE = 6;
const MARK: Record<Activity, JSX.Element | null> = {
  login: null,
  checkin: <circle cx="3" cy="3" r="1.4" />,
  study: <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" />,
  report: <path d="M0 3H6" />,
  other: <path d="M3 0V6" />,
  wait: <path d="M-1 7L7 -1M-1 -1L7 7" />,
};

export function Textures() {
  return (
    <svg class="unseen" width="0" height="0" aria-hidden="true">
      <defs>
        {SHOWN.map((name) => (
          <pattern
            key={name}
            id={`texture-${name}`}
            class="texture"
            width={TILE}
            height={TILE}
            patternUnits="userSpaceOnUse"
          >
            <rect class={`fill-${name}`} width={TILE} height={TILE} />
            {MARK[name]}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
