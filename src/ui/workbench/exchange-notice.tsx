/** Why a file of the other aggregator was not taken, or a step not done. */
import type { ExchangeRefusal, ExchangeStep } from '../../core/survey/exchange';
import { Notice } from '../notice';
import type { Key } from '../text';
import { useText } from '../text';

export const EXCHANGE_SAYS: Record<ExchangeRefusal, Key> = {
  'not-an-exchange': 'exchangeNot',
  'too-large': 'exchangeLarge',
  'other-version': 'exchangeVersion',
  'other-survey': 'exchangeSurvey',
  'other-definition': 'exchangeDefinition',
  'own-file': 'exchangeOwn',
  'other-step': 'exchangeStep',
  damaged: 'exchangeDamaged',
  malformed: 'exchangeMalformed',
  'other-list': 'exchangeList',
  'other-packets': 'exchangePackets',
  'too-few': 'exchangeFew',
  'no-histogram': 'exchangeNone',
  'many-missing': 'exchangeMissing',
  'not-bound': 'exchangeUnbound',
  'other-sum': 'exchangeOtherSum',
  'second-sum': 'exchangeSecond',
  elsewhere: 'exchangeElsewhere',
};

/** @property step of the card that it stands in: `take`, where packets are opened */
export interface Refused {
  step: 'take' | ExchangeStep;
  reason: ExchangeRefusal;
  /** Numbers that its sentence names. */
  values?: readonly number[];
}

interface Props {
  refusal: Refused | null;
  step: Refused['step'];
}

export function ExchangeNotice({ refusal, step }: Props) {
  const t = useText();
  if (refusal?.step !== step) return null;
  return (
    <Notice title={t('exchangeRefused')} alert>
      {t(EXCHANGE_SAYS[refusal.reason], ...(refusal.values ?? []))}
    </Notice>
  );
}
