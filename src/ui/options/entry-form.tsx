/** One entry written or changed by hand; faults are named at their field. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Listed } from '../../core/listed';
import { CATEGORIES, LEVELS } from '../../core/platform';
import { CATEGORY_NAME, LEVEL_NAME } from '../kinds';
import type { Key } from '../text';
import { useText } from '../text';
import type { Draft, Fault } from './draft';
import { draftOf } from './draft';
import { MandateFields } from './mandate-fields';
import type { OptionsActions, OptionsState } from './state';

interface Props {
  /** Null for an entry that is yet to be. */
  listed: Listed | null;
  state: OptionsState;
  actions: OptionsActions;
}

const NAME: Record<Fault['field'], { bad: Key; all: Key }> = {
  name: { bad: 'faultName', all: 'faultName' },
  addresses: { bad: 'faultAddress', all: 'faultAddresses' },
  related: { bad: 'faultAddress', all: 'faultAddresses' },
};

export function EntryForm({ listed, state, actions }: Props) {
  const t = useText();
  const draft = useSignal<Draft>(draftOf(listed?.platform ?? null));
  /** What was marked elsewhere while this was open is no change that was made here. */
  const before = useRef(listed).current;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const set = (change: Partial<Draft>) => {
    draft.value = { ...draft.value, ...change };
  };
  const id = listed?.platform.id ?? 'new';
  const faultOf = (field: Fault['field']) => {
    const faults = state.faults.flatMap((one) =>
      one !== 'already' && one.field === field ? [one] : [],
    );
    if (faults.length === 0) return null;
    const said = faults.map(({ line }) =>
      line === '' ? t(NAME[field].all) : t(NAME[field].bad, line),
    );
    return { id: `${id}-${field}-fault`, said };
  };
  const { name, level, category, addresses, related, mandate } = draft.value;
  return (
    <form
      class="entry"
      noValidate
      aria-label={listed ? t('editNamed', listed.platform.name) : t('addByHand')}
      onSubmit={(event) => {
        event.preventDefault();
        void actions.save(draft.value, before);
      }}
    >
      <label>
        <span>{t('factName')}</span>
        <input
          ref={first}
          type="text"
          maxLength={60}
          value={name}
          aria-invalid={faultOf('name') !== null}
          aria-describedby={faultOf('name')?.id}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </label>
      <Faults fault={faultOf('name')} />
      <div class="pair">
        <Select
          label={t('factLevel')}
          value={level}
          all={LEVELS}
          names={LEVEL_NAME}
          onChoose={(chosen) => set({ level: chosen })}
        />
        <Select
          label={t('factCategory')}
          value={category}
          all={CATEGORIES}
          names={CATEGORY_NAME}
          onChoose={(chosen) => set({ category: chosen })}
        />
      </div>
      {(['addresses', 'related'] as const).map((field) => (
        <div key={field}>
          <label>
            <span>{t(field === 'addresses' ? 'factAddresses' : 'factRelated')}</span>
            <textarea
              rows={field === 'addresses' ? 3 : 2}
              spellcheck={false}
              value={field === 'addresses' ? addresses : related}
              aria-invalid={faultOf(field) !== null}
              aria-describedby={`${id}-${field}-hint ${faultOf(field)?.id ?? ''}`.trim()}
              onInput={(event) => set({ [field]: event.currentTarget.value })}
            />
          </label>
          <p class="note" id={`${id}-${field}-hint`}>
            {t(field === 'addresses' ? 'hintAddresses' : 'hintRelated')}
          </p>
          <Faults fault={faultOf(field)} />
        </div>
      ))}
      <MandateFields mandate={mandate} onChange={(changed) => set({ mandate: changed })} />
      {state.faults.includes('already') && (
        <p class="forced" role="alert">
          {t('faultAlready')}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="go">
          {listed ? t('save') : t('addAndMeasure')}
        </button>
        <button type="button" onClick={() => actions.edit(null)}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}

function Faults({ fault }: { fault: { id: string; said: string[] } | null }) {
  if (!fault) return null;
  return (
    <div class="forced" id={fault.id} role="alert">
      {fault.said.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}

interface SelectProps<V extends string> {
  label: string;
  value: V;
  all: readonly V[];
  names: Record<V, Key>;
  onChoose: (value: V) => void;
}

function Select<V extends string>({ label, value, all, names, onChoose }: SelectProps<V>) {
  const t = useText();
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = all.find((one) => one === event.currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {t(names[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
