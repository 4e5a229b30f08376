/** The platforms offered: those that a public source shows first, the others marked. */
import { CATEGORY_NAME, LEVEL_NAME } from '../kinds';
import { useText } from '../text';
import type { Offer, WelcomeModel } from './model';
import { hostsOf } from './search';

export function OfferList({ model }: { model: WelcomeModel }) {
  const t = useText();
  const found = model.found.value;
  if (found.length === 0) return <p class="none">{t('pickEmpty')}</p>;
  return (
    <ul class="offers">
      {found.map((offer) => (
        <Row key={offer.platform.id} offer={offer} model={model} />
      ))}
    </ul>
  );
}

function Row({ offer, model }: { offer: Offer; model: WelcomeModel }) {
  const t = useText();
  const { platform, from } = offer;
  const running = model.measured.value.has(platform.id);
  const [host = '', ...more] = hostsOf(platform);
  return (
    <li>
      <label class={running ? 'offer running' : 'offer'}>
        <input
          type="checkbox"
          disabled={running}
          checked={running || model.chosen.value.has(platform.id)}
          onChange={() => model.toggle(platform.id)}
        />
        <span class="offer-name">
          {platform.name}
          {running && <span class="tag">{t('tagRunning')}</span>}
          {from === 'managed' && <span class="tag">{t('tagManaged')}</span>}
          {from === 'imported' && <span class="tag">{t('tagImported')}</span>}
          {!platform.source && from === 'builtin' && <span class="tag">{t('tagUnverified')}</span>}
        </span>
        <span class="note">
          {t(LEVEL_NAME[platform.level])} · {t(CATEGORY_NAME[platform.category])} · {host}
          {more.length > 0 && ` ${t('moreHosts', more.length + 1)}`}
        </span>
      </label>
    </li>
  );
}
