/** The page's sentence, made from the figures alone, and what they rest on. */
import type { Evidence } from '../../../core/evidence';
import { CLUES } from '../../../core/finding';
import type { Findings } from '../../../core/findings/all';
import { spanOf } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';
import { whenOf } from '../when';

interface Props {
  judged: Findings;
  evidence: Evidence;
}

export function Headline({ judged, evidence }: Props) {
  const t = useText();
  const { from, to, today } = evidence;
  const { scheduledN, observedN } = judged.coverage;
  const when = whenOf(t, evidence);
  const dates = spanOf(t, from, to, today);
  return (
    <>
      <h1>{said(t, judged, when)}</h1>
      <p class="lead">
        {dates}
        {scheduledN > 0 && ` · ${t('coverageSays', scheduledN, observedN)}`}
      </p>
    </>
  );
}

function said(t: T, { findings, withheld }: Findings, when: string): string {
  if (withheld.length > 0) return t('findingsSayWithheld', when);
  const clueN = new Set(findings.map(({ clue }) => clue)).size;
  const platformN = new Set(findings.flatMap(({ platforms }) => platforms)).size;
  if (clueN === 0) return t('findingsSayNone', when, CLUES.length);
  return platformN === 0
    ? t('findingsSayNoted', when, CLUES.length, clueN)
    : t('findingsSay', when, CLUES.length, clueN, platformN);
}
