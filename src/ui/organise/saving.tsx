/** Sign and save: first the backup of the keys, then the definition. */
import { Notice } from '../notice';
import { useText } from '../text';
import type { OrganiseModel, Saved } from './model';
import { NewKeysForm } from './new-keys-form';
import { OldKeys } from './old-keys';
import { ProveBackup } from './prove-backup';

export function Saving({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { blanks, faults } = model.wanting.value;
  const saved = model.saved.value;
  const ready = model.ready.value;
  const whole = blanks.length === 0 && faults.length === 0;
  return (
    <section class="card saving" aria-labelledby="saving-title">
      <h2 id="saving-title">{t('organiseSave')}</h2>
      <KeysStep model={model} />
      <h3>{t('organiseSignStep')}</h3>
      <p class="acts">
        <button
          type="button"
          class="go"
          disabled={!ready || !whole}
          // The second press of a double one would make a second survey.
          onClick={({ detail }) => void (detail > 1 || model.sign())}
        >
          {t('organiseSign')}
        </button>
      </p>
      {saved === 'failed' && <Notice title={t('organiseSignFailed')} alert />}
      {saved !== null && saved !== 'failed' && <Done model={model} saved={saved} />}
    </section>
  );
}

function KeysStep({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { keys, deps } = model;
  const state = keys.state.value;
  const uses = model.uses.value;
  const also = uses.includes('open') ? t('organiseBackupAlso') : '';
  return (
    <>
      <h3>{t('organiseBackupStep')}</h3>
      {model.ready.value && state.kind === 'ready' ? (
        <Notice title={t('organiseHasKeys')}>
          {state.from === 'made'
            ? t('organiseHasKeysMore', deps.keys.backupName)
            : t('organiseHasOldKeys')}
        </Notice>
      ) : state.kind === 'unproven' ? (
        <ProveBackup keys={keys} backupName={deps.keys.backupName} />
      ) : (
        <>
          <p class="soft">{t('organiseBackupWhy', also)}</p>
          <NewKeysForm state={state} onMake={(passphrase) => keys.make(uses, passphrase)} />
          <OldKeys model={model} />
        </>
      )}
    </>
  );
}

function Done({ model, saved }: { model: OrganiseModel; saved: Saved }) {
  const t = useText();
  return (
    <div class="notice" role="status">
      <strong>{t('organiseSaved', model.deps.surveyName)}</strong>
      <p>{t('organiseSavedMore')}</p>
      <dl class="prints">
        <div>
          <dt>{t('surveyCode')}</dt>
          <dd class="print code">{saved.code}</dd>
          <dd class="note">{t('organiseCodeWhy')}</dd>
        </div>
        <div>
          <dt>{t('organiseSignerPrint')}</dt>
          <dd class="print">{saved.signer}</dd>
        </div>
        {saved.aggregators.map(({ name, fingerprint }) => (
          <div key={fingerprint}>
            <dt>{t('organiseOpenerPrint', name)}</dt>
            <dd class="print">{fingerprint}</dd>
          </div>
        ))}
      </dl>
      <p class="acts">
        <button type="button" onClick={model.deps.print}>
          {t('organisePrint')}
        </button>
      </p>
      <p>{t('organiseNext')}</p>
    </div>
  );
}
