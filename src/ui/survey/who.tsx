/** Who asks, who can open the packet, which days are looked at, and from how many packets on. */
import type { ComponentChildren } from 'preact';
import { hasNoise } from '../../core/survey/noise';
import { spanOf } from '../format';
import type { Key } from '../text';
import { useText } from '../text';
import type { Opened } from './opening';

interface Props {
  opened: Pick<Opened, 'trusted' | 'supplied'>;
  today: string;
  /** What the code is compared for, by whoever reads it. */
  codeWhy?: Key;
}

export function Who({ opened, today, codeWhy = 'joinCodeWhy' }: Props) {
  const t = useText();
  const { trusted, supplied } = opened;
  const { title, organiser, aggregators, window, minimumPackets } = trusted.survey.definition;
  const self = <span class="tag">{t('joinSelf')}</span>;
  return (
    <section class="card" aria-labelledby="who-title">
      <h2 id="who-title">{t('joinWho')}</h2>
      <dl class="who">
        <Fact name={t('joinSurvey')}>
          {title} {supplied && <span class="tag">{t('tagManaged')}</span>}
        </Fact>
        <Fact name={t('surveyCode')}>
          <code class="code">{trusted.code}</code>
          <span class="note">{t(codeWhy)}</span>
        </Fact>
        <Fact name={t('joinOrganiser')}>
          {organiser} {self}
        </Fact>
        <Fact name={t('joinSigner')}>
          <code>{trusted.signer}</code>
          <span class="note">{t('joinCompare')}</span>
        </Fact>
        {aggregators.map(({ name, key }, i) => (
          <Fact key={key} name={t('joinAggregator')}>
            {name} {self}
            <span class="note">{t('joinKeyPrint', trusted.aggregators[i] ?? '')}</span>
            {i === aggregators.length - 1 && (
              <span class="note">{t(i === 0 ? 'joinOpensOne' : 'joinOpensTwo')}</span>
            )}
          </Fact>
        ))}
        <Fact name={t('joinWindow')}>{spanOf(t, window.from, window.to, today)}</Fact>
        <Fact name={t('joinMinimum')}>
          {t('joinMinimumMore', minimumPackets)}
          {hasNoise(trusted.survey.definition) && <span class="note">{t('joinTableNoise')}</span>}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
