/** The platforms that are asked about, each with how many people use it. */
import { useRef } from 'preact/hooks';
import type { SurveyPlatform } from '../../core/survey/definition';
import { MIN_EXPECTED_USERS } from '../../core/survey/limits';
import { CATEGORY_NAME } from '../kinds';
import { useText } from '../text';
import { GoneRow } from '../undo';
import { hostsOf } from '../welcome/search';
import { wholeNumber } from './about';
import { FaultsAt } from './faults-at';
import type { OrganiseModel } from './model';
import { OwnPlatform } from './own-platform';
import { PlatformSearch } from './platform-search';
import { holdTaken } from './taken-out';

const takenPlatforms = holdTaken<SurveyPlatform>();

export function Platforms({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { platforms } = model.draft.value;
  const set = (changed: SurveyPlatform[]) => model.set({ platforms: changed });
  const gone = takenPlatforms(model);
  const title = useRef<HTMLHeadingElement>(null);
  const change = (which: SurveyPlatform, to: Partial<SurveyPlatform>) =>
    set(platforms.map((one) => (one === which ? { ...one, ...to } : one)));
  return (
    <section class="card" aria-labelledby="asked-title">
      <h2 id="asked-title" tabIndex={-1} ref={title}>
        {t('organisePlatforms')}
        <small>{t('itemsN', platforms.length)}</small>
      </h2>
      <p class="soft">{t('organisePlatformsNote', MIN_EXPECTED_USERS)}</p>
      {platforms.length > 0 && <p class="soft">{t('organiseMandatedNote')}</p>}
      {platforms.length === 0 && <p class="note none">{t('organiseNoPlatform')}</p>}
      <ul class="asked">
        {platforms.map((platform) => (
          <li key={platform.id}>
            <span class="what">
              <b>{platform.name}</b>
              <span class="note">
                {t(CATEGORY_NAME[platform.category])} · {hostsOf(platform).slice(0, 2).join('、')}
              </span>
            </span>
            <label>
              <span class="note">{t('organiseExpected')}</span>
              <input
                type="number"
                min={0}
                step={1}
                aria-label={t('organiseExpectedNamed', platform.name)}
                value={platform.expectedUsers}
                onInput={(event) =>
                  change(platform, { expectedUsers: wholeNumber(event.currentTarget.value) })
                }
              />
            </label>
            <label class="mandated">
              <input
                type="checkbox"
                checked={platform.mandated}
                aria-label={t('organiseMandatedNamed', platform.name)}
                onChange={(event) => change(platform, { mandated: event.currentTarget.checked })}
              />
              <span class="note">{t('organiseMandated')}</span>
            </label>
            <button
              type="button"
              aria-label={t('organiseDropNamed', platform.name)}
              onClick={() => set(gone.takeOut(platforms, platform))}
            >
              {t('organiseDrop')}
            </button>
            <FaultsAt model={model} at={`platform:${platform.id}`} />
          </li>
        ))}
        {gone.all.map((out) => (
          <GoneRow
            key={out.one.id}
            name={out.one.name}
            onUndo={() => {
              set(gone.putBack(platforms, out));
              // The button that was pressed is gone.
              title.current?.focus();
            }}
          />
        ))}
      </ul>
      <PlatformSearch model={model} />
      <OwnPlatform model={model} />
    </section>
  );
}
