/** The platforms that are asked about, by their addresses: a name alone may stand for anything. */
import type { SurveyDefinition, SurveyPlatform } from '../../core/survey/definition';
import { MIN_EXPECTED_USERS } from '../../core/survey/limits';
import { useText } from '../text';

/** The others open at a press. */
const SHOWN = 3;

export function AskedPlatforms({ platforms }: Pick<SurveyDefinition, 'platforms'>) {
  const t = useText();
  if (platforms.length === 0) return null;
  return (
    <section class="card" aria-labelledby="asked-title">
      <h2 id="asked-title">{t('joinPlatforms')}</h2>
      <p class="soft">{t('joinPlatformsMore', MIN_EXPECTED_USERS)}</p>
      <ul class="asked-platforms">
        {platforms.map((platform) => (
          <li key={platform.id}>
            <b>{platform.name}</b>
            <span class="note">{t('joinPlatformUsers', platform.expectedUsers)}</span>
            {platform.mandated && <span class="note">{t('joinPlatformMandated')}</span>}
            <Addresses platform={platform} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Addresses({ platform: { matches } }: { platform: SurveyPlatform }) {
  const t = useText();
  const rest = matches.slice(SHOWN);
  return (
    <>
      <List addresses={matches.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('joinPlatformRest', rest.length)}</summary>
          <List addresses={rest} />
        </details>
      )}
    </>
  );
}

function List({ addresses }: { addresses: readonly string[] }) {
  return addresses.map((address) => <code key={address}>{address}</code>);
}
