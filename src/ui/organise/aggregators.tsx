/** Who opens the packets: one who sees what stands in them, or two of whom neither does. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Aggregator } from '../../core/survey/definition';
import { MOST_CLEAR } from '../../core/survey/limits';
import { FileButton } from '../file-button';
import type { Key } from '../text';
import { useText } from '../text';
import type { Holder } from './draft';
import { FaultsAt } from './faults-at';
import type { ChosenFile, OrganiseModel } from './model';

const NOBODY = { kind: 'given', aggregator: null } as const;

export function Aggregators({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { holders } = model.draft.value;
  const [first, second] = holders;
  const two = second !== undefined;
  // Chosen again, the second is who he was: his key was handed over as a file.
  const last = useRef<typeof NOBODY | NonNullable<typeof second>>(NOBODY);
  if (second) last.current = second;
  const choose = (both: boolean) => model.set({ holders: both ? [first, last.current] : [first] });
  return (
    <section class="card" aria-labelledby="holders-title">
      <h2 id="holders-title">{t('organiseAggregators')}</h2>
      <p class="soft">{t('organiseAggregatorsNote')}</p>
      <fieldset class="segmented" aria-labelledby="holders-title">
        {[false, true].map((both) => (
          <label key={String(both)}>
            <input
              class="unseen"
              type="radio"
              name="aggregators"
              checked={two === both}
              onChange={() => choose(both)}
            />
            {t(both ? 'organiseTwo' : 'organiseOne')}
          </label>
        ))}
      </fieldset>
      <p class="note">{two ? t('organiseTwoWhy') : t('organiseOneWhy', MOST_CLEAR)}</p>
      <FirstHolder
        model={model}
        holder={first}
        name={two ? t('organiseNth', 1) : t('organiseFirst')}
        onChange={(holder) => model.set({ holders: second ? [holder, second] : [holder] })}
      />
      {second && (
        <fieldset class="holder">
          <legend>{t('organiseNth', 2)}</legend>
          <GivenKey
            model={model}
            aggregator={second.aggregator}
            onChange={(aggregator) =>
              model.set({ holders: [first, { kind: 'given', aggregator }] })
            }
          />
        </fieldset>
      )}
      <FaultsAt model={model} at="aggregators" />
    </section>
  );
}

interface FirstProps {
  model: OrganiseModel;
  holder: Holder;
  name: string;
  onChange: (holder: Holder) => void;
}

function FirstHolder({ model, holder, name, onChange }: FirstProps) {
  const t = useText();
  const own = holder.kind === 'own';
  // Either, chosen again, is as it was.
  const last = useRef<{ own: Holder; given: Holder }>({
    own: { kind: 'own', name: '' },
    given: NOBODY,
  });
  last.current[holder.kind] = holder;
  return (
    <fieldset class="holder">
      <legend>{name}</legend>
      {[true, false].map((mine) => (
        <label class="choice" key={String(mine)}>
          <input
            type="radio"
            name="first-holder"
            checked={own === mine}
            onChange={() => onChange(last.current[mine ? 'own' : 'given'])}
          />
          {t(mine ? 'organiseOwn' : 'organiseGiven')}
        </label>
      ))}
      {holder.kind === 'own' ? (
        <label class="holder-name">
          <span>{t('organiseOwnName')}</span>
          <input
            type="text"
            maxLength={80}
            value={holder.name}
            onInput={(event) => onChange({ kind: 'own', name: event.currentTarget.value })}
          />
        </label>
      ) : (
        <GivenKey
          model={model}
          aggregator={holder.aggregator}
          onChange={(aggregator) => onChange({ kind: 'given', aggregator })}
        />
      )}
    </fieldset>
  );
}

interface GivenProps {
  model: OrganiseModel;
  aggregator: Aggregator | null;
  onChange: (aggregator: Aggregator) => void;
}

/** A public key that came as a file; its fingerprint is compared with whoever handed it over. */
function GivenKey({ model, aggregator, onChange }: GivenProps) {
  const t = useText();
  const failed = useSignal<Key | null>(null);
  const print = useSignal('');
  const key = aggregator?.key;
  useEffect(() => {
    print.value = '';
    if (key) void model.deps.fingerprint(key).then((text) => (print.value = text));
  }, [key, print, model]);
  const take = async (file: ChosenFile) => {
    const read = await model.readKey(file);
    failed.value = read === null ? 'organiseKeyNot' : read === 'unread' ? 'restoreUnread' : null;
    if (read && read !== 'unread') onChange(read);
  };
  return (
    <div class="given">
      <FileButton
        name="organiseKeyFile"
        what="one"
        onChoose={([file]) => {
          if (file) void take(file);
        }}
      />
      {failed.value && (
        <p class="forced" role="alert">
          {t(failed.value)}
        </p>
      )}
      {aggregator && <p role="status">{t('organiseKeyGiven', aggregator.name, print.value)}</p>}
    </div>
  );
}
