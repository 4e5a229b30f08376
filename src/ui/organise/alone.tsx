/** For whoever adds up somebody else's survey: his keys, and the public half to hand over. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Notice } from '../notice';
import { useText } from '../text';
import { keysModel } from './keys-model';
import type { OrganiseDeps } from './model';
import { NewKeysForm } from './new-keys-form';
import { ProveBackup } from './prove-backup';

export function Alone({ deps }: { deps: OrganiseDeps }) {
  const t = useText();
  const keys = useMemo(() => keysModel(deps.keys), [deps]);
  const name = useSignal('');
  const own = keys.of('open');
  return (
    <section class="card" aria-labelledby="alone-title">
      <h2 id="alone-title">{t('aloneTitle')}</h2>
      <p class="soft">{t('aloneMore')}</p>
      {keys.state.value.kind === 'unproven' ? (
        <ProveBackup keys={keys} backupName={deps.keys.backupName} />
      ) : own === null ? (
        <>
          <div class="fields">
            <label>
              <span>{t('organiseOwnName')}</span>
              <input
                type="text"
                maxLength={80}
                value={name.value}
                onInput={(event) => {
                  name.value = event.currentTarget.value;
                }}
              />
            </label>
          </div>
          <NewKeysForm
            state={keys.state.value}
            onMake={(passphrase) => keys.make(['open'], passphrase)}
          />
        </>
      ) : (
        <PublicHalf deps={deps} name={name.value.trim()} publicKey={own.public} />
      )}
    </section>
  );
}

interface Props {
  deps: OrganiseDeps;
  name: string;
  publicKey: string;
}

function PublicHalf({ deps, name, publicKey }: Props) {
  const t = useText();
  const print = useSignal('');
  const saved = useSignal(false);
  useEffect(() => {
    void deps.fingerprint(publicKey).then((text) => (print.value = text));
  }, [deps, print, publicKey]);
  const said = name || t('organiseFirst');
  return (
    <>
      <Notice title={t('organiseHasKeys')}>{t('organiseHasKeysMore', deps.keys.backupName)}</Notice>
      <p class="public-half">{t('aloneFingerprint', print.value)}</p>
      <p class="acts public-half">
        <button
          type="button"
          class="go"
          onClick={() => {
            deps.save(deps.keyFile({ name: said, key: publicKey }), deps.keyName);
            saved.value = true;
          }}
        >
          {t('alonePublic')}
        </button>
      </p>
      {saved.value && (
        <p class="public-half" role="status">
          {t('alonePublicSaved', deps.keyName)}
        </p>
      )}
    </>
  );
}
