/** What was just noted, to be corrected or taken back by one press. */
import { useEffect, useRef } from 'preact/hooks';
import type { DiaryEntry } from '../../core/diary';
import { MOST_MINUTES, MOST_TIMES } from '../../core/diary';
import { CARRIER_NAME, DIARY_KIND_NAME } from '../diary-names';
import { useText } from '../text';
import type { DiaryModel } from './diary-model';

/** From here on a press changes the minutes by as many. */
const BY_FIVES = 5;

/** `1 2 3 4 5 10 15 …`, and down again the same way. */
export function nextMinutes(minutes: number, direction: 1 | -1): number {
  const by = (direction > 0 ? minutes >= BY_FIVES : minutes > BY_FIVES) ? BY_FIVES : 1;
  const next = direction > 0 ? Math.floor(minutes / by) + 1 : Math.ceil(minutes / by) - 1;
  return Math.min(MOST_MINUTES, Math.max(0, next * by));
}

export function Noted({ entry, model }: { entry: DiaryEntry; model: DiaryModel }) {
  const t = useText();
  const { carrier, kind, n, minutes } = entry;
  return (
    <>
      <Said>{t('diaryNoted', t(CARRIER_NAME[carrier]), t(DIARY_KIND_NAME[kind]), n, minutes)}</Said>
      <div class="noted-ways">
        <Stepper
          name={t('diaryTimes')}
          value={n}
          least={1}
          most={MOST_TIMES}
          onStep={(by) => void model.adjust({ n: n + by })}
        />
        <Stepper
          name={t('diaryMinutes')}
          value={minutes}
          least={0}
          most={MOST_MINUTES}
          onStep={(by) => void model.adjust({ minutes: nextMinutes(minutes, by) })}
        />
        {/* The second press of a double press on a kind must not undo what the first one noted. */}
        <button
          type="button"
          class="plain"
          onClick={(event) => event.detail < 2 && void model.undo()}
        >
          {t('undo')}
        </button>
      </div>
    </>
  );
}

/** What happened. The button that was pressed is gone: whoever works by keys goes on from here. */
export function Said({ children }: { children: string }) {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p class="said" role="status" tabIndex={-1} ref={said}>
      {children}
    </p>
  );
}

interface StepperProps {
  name: string;
  value: number;
  least: number;
  most: number;
  onStep: (by: 1 | -1) => void;
}

function Stepper({ name, value, least, most, onStep }: StepperProps) {
  const t = useText();
  return (
    <fieldset class="stepper">
      <legend class="unseen">{name}</legend>
      <span aria-hidden="true">{name}</span>
      <button
        type="button"
        aria-label={t('stepDown', name)}
        aria-disabled={value <= least}
        onClick={() => value > least && onStep(-1)}
      >
        −
      </button>
      <b>{value}</b>
      <button
        type="button"
        aria-label={t('stepUp', name)}
        aria-disabled={value >= most}
        onClick={() => value < most && onStep(1)}
      >
        +
      </button>
    </fieldset>
  );
}
