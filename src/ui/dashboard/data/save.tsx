/** Saving one's own copy: what each file is for stands beside its button. */
import { useMemo, useState } from 'preact/hooks';
import type { Key } from '../../text';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { JobProgress } from './job-progress';
import type { Keeper } from './keeper';
import type { LockFault, Passphrase } from './lock-fields';
import { LockFields, lockFault } from './lock-fields';
import type { Format } from './save-content';
import type { SaveModel } from './save-model';
import { saveModel } from './save-model';
import { SaveOutcome } from './save-outcome';

const NO_PASSPHRASE: Passphrase = { first: '', again: '' };

const TABLES: readonly { format: Format; name: Key; more: Key }[] = [
  { format: 'xlsx', name: 'copyXlsx', more: 'copyXlsxMore' },
  { format: 'days', name: 'copyDays', more: 'copyDaysMore' },
  { format: 'traces', name: 'copyTraces', more: 'copyTracesMore' },
];

interface Props {
  model: DashboardModel;
  keeper: Keeper;
}

export function Save({ model, keeper }: Props) {
  const t = useText();
  const saving = useMemo(() => saveModel({ model, keeper }), [model, keeper]);
  const outcome = saving.outcome.value;
  return (
    <section class="card" aria-labelledby="save-title">
      <h2 id="save-title">{t('copyTitle')}</h2>
      <p class="soft">{t('dataPersonal')}</p>
      <ul class="copies">
        <Whole saving={saving} />
        {TABLES.map(({ format, name, more }) => (
          <li key={format}>
            <Described name={name} more={more} />
            <SaveButton saving={saving} name={name} onPress={() => saving.save(t, format)} />
          </li>
        ))}
      </ul>
      <JobProgress job={saving} stop="copyStop" />
      {outcome && <SaveOutcome outcome={outcome} />}
    </section>
  );
}

/** The JSON, plain or locked. */
function Whole({ saving }: { saving: SaveModel }) {
  const t = useText();
  const [locked, setLocked] = useState(false);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [fault, setFault] = useState<LockFault | null>(null);
  const press = async () => {
    if (!locked) return saving.save(t, 'json');
    const found = lockFault(passphrase);
    setFault(found);
    if (found) return;
    await saving.save(t, 'locked', passphrase.first);
    setPassphrase(NO_PASSPHRASE);
  };
  return (
    <li>
      <Described name="copyJson" more="copyJsonMore" />
      <SaveButton saving={saving} name="copyJson" onPress={press} />
      <div class="lock-choice">
        <label class="lock-it">
          <input
            type="checkbox"
            checked={locked}
            aria-describedby="lock-why"
            onChange={(event) => {
              setLocked(event.currentTarget.checked);
              setPassphrase(NO_PASSPHRASE);
              setFault(null);
            }}
          />
          {t('lockIt')}
        </label>
        <p id="lock-why" class="note">
          {t('lockWhy')}
        </p>
        {locked && <LockFields value={passphrase} fault={fault} onChange={setPassphrase} />}
      </div>
    </li>
  );
}

function Described({ name, more }: { name: Key; more: Key }) {
  const t = useText();
  return (
    <p class="copy-what">
      <b>{t(name)}</b>
      <span class="note">{t(more)}</span>
    </p>
  );
}

interface SaveButtonProps {
  saving: SaveModel;
  name: Key;
  onPress: () => Promise<void>;
}

function SaveButton({ saving, name, onPress }: SaveButtonProps) {
  const t = useText();
  return (
    <button
      type="button"
      aria-label={t('copySaveNamed', t(name))}
      disabled={saving.stage.value !== null}
      onClick={() => void onPress()}
    >
      {t('save')}
    </button>
  );
}
