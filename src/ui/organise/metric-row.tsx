/** One metric: whether it is asked, its bands, and how it is protected. */
import { useSignal } from '@preact/signals';
import type { Protection } from '../../core/survey/definition';
import type { SurveyUnit } from '../../core/survey/measure';
import { bandNames } from '../survey-names';
import { useText } from '../text';
import { edgesIn } from './draft';
import { FaultsAt } from './faults-at';
import type { OrganiseModel } from './model';
import { ProtectionChoice } from './protection';

export interface Ask {
  edges: number[];
  protection: Protection;
}

interface Props {
  model: OrganiseModel;
  /** Where the rules name it. */
  at: string;
  name: string;
  unit: SurveyUnit;
  /** Null as long as it is not asked. */
  ask: Ask | null;
  /** Its bands are the same everywhere, and it is always asked. */
  core?: boolean;
  /** Asked of each platform, so that an answer may be that it is not measured there. */
  ofPlatform?: boolean;
  onAsk: (asked: boolean) => void;
  onChange: (change: Partial<Ask>) => void;
}

export function MetricRow({ model, at, name, unit, ask, onAsk, onChange, ...kind }: Props) {
  const { core = false, ofPlatform = false } = kind;
  const t = useText();
  const names = ask && ask.edges.length > 0 ? bandNames(t, unit, ask.edges) : [];
  const banded = unit !== 'yes-no';
  return (
    <li class="metric">
      <label class="asks">
        <input
          type="checkbox"
          checked={ask !== null}
          disabled={core}
          aria-label={t('organiseAskNamed', name)}
          onChange={(event) => onAsk(event.currentTarget.checked)}
        />
        <span>
          {name}
          {core && <span class="note">{t('organiseCore')}</span>}
        </span>
      </label>
      {ask && (
        <div class="asked-how">
          {banded && <p class="bands">{names.join(' · ')}</p>}
          {banded && !core && (
            <Edges
              key={model.begun.value}
              name={name}
              edges={ask.edges}
              onChange={(edges) => onChange({ edges })}
            />
          )}
          <ProtectionChoice
            name={name}
            value={ask.protection}
            bands={(banded ? ask.edges.length + 1 : 2) + Number(ofPlatform)}
            model={model}
            fields={(id) => (ofPlatform ? metricOfPlatform(id) === at : id === at)}
            onChange={(protection) => onChange({ protection })}
          />
          <FaultsAt model={model} at={at} />
        </div>
      )}
    </li>
  );
}

/** `platform:oa:token` → `per-platform:token`. */
function metricOfPlatform(field: string): string | null {
  return field.startsWith('platform:') ? `per-platform:${field.split(':')[2]}` : null;
}

interface EdgesProps {
  name: string;
  edges: readonly number[];
  onChange: (edges: number[]) => void;
}

/** Kept as it is typed: what is half typed is no number yet. */
function Edges({ name, edges, onChange }: EdgesProps) {
  const t = useText();
  const typed = useSignal(edges.join(' '));
  return (
    <label class="edges">
      <span class="note">{t('organiseBands')}</span>
      <input
        type="text"
        inputMode="numeric"
        aria-label={t('organiseBandsNamed', name)}
        title={t('organiseBandsHint')}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          onChange(edgesIn(typed.value));
        }}
      />
    </label>
  );
}
