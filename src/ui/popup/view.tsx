/** The popup: (data, actions) → view. */
import { dayOf } from '../../core/calendar';
import { Notice, TroubleNotice } from '../notice';
import { isPausedAt } from '../paused';
import { useText } from '../text';
import { Counts } from './counts';
import { Diary } from './diary';
import { Footer } from './footer';
import type { PopupModel } from './model';
import { Nothing } from './nothing';
import { PageLine } from './page-line';
import { PauseButton, PausedLine } from './pause';
import { PlatformList } from './platform-list';
import { Today } from './today';

export function Popup({ model }: { model: PopupModel }) {
  const t = useText();
  const data = model.data.value;
  const { measured, summary, names, page, now } = data;
  const paused = isPausedAt(measured.pausedUntil, now);
  const chosen = measured.platforms.length > 0;
  const calm = data.trouble === null;
  const figures = summary !== null && summary.burdenMs > 0;
  return (
    <main class="popup">
      <header>
        <h1>{t('appShort')}</h1>
        {!paused && chosen && page.kind === 'measured' && (
          <span class="state">
            <i class="dot" />
            {t('pageMeasured')}
          </span>
        )}
        {!paused && chosen && <PauseButton onPause={model.actions.pause} />}
      </header>
      {data.trouble && <TroubleNotice trouble={data.trouble} />}
      {model.refused.value && <Notice title={t('commandRefused')} alert />}
      {paused && (
        <PausedLine until={measured.pausedUntil} now={now} onResume={model.actions.resume} />
      )}
      {!paused && <PageLine page={page} quiet={!chosen || !calm} actions={model.actions} />}
      {figures ? (
        <>
          <Today summary={summary} open={model.actions.open} />
          <PlatformList
            summary={summary}
            names={names}
            rows={calm && !paused && page.kind === 'measured' ? 3 : 2}
          />
          {/* What is being noted takes their place: the popup must not grow past its screen. */}
          {model.diary.step.value.at === 'rest' && <Counts summary={summary} />}
        </>
      ) : (
        <Nothing data={data} open={model.actions.open} />
      )}
      {/* While the records cannot be written, nothing is offered to be noted. */}
      {chosen && calm && (
        <Diary model={model.diary} today={dayOf(now)} inPlace={figures} open={model.actions.open} />
      )}
      <Footer ownMs={data.ownMs} leading={chosen} open={model.actions.open} />
    </main>
  );
}
