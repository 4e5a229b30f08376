/** 强制/自愿, 清单内/清单外: two clicks each, used by the findings alone. */
import { NO_MANDATE } from '../../core/mark';
import type { Mandate, Platform } from '../../core/platform';
import { Choice } from '../choice';
import type { Key } from '../text';
import { useText } from '../text';
import type { OptionsActions } from './state';

type WorkList = NonNullable<Platform['workList']>;
const USE: Record<Mandate['use'], Key> = {
  unknown: 'useUnknown',
  required: 'useRequired',
  assessed: 'useAssessed',
  voluntary: 'useVoluntary',
};
const WORK_LIST: Record<WorkList, Key> = {
  unknown: 'listUnknown',
  on: 'listOn',
  off: 'listOff',
};

interface Props {
  platform: Platform;
  actions: OptionsActions;
}

export function MarkChoices({ platform, actions }: Props) {
  const t = useText();
  const { id, name, mandate = NO_MANDATE, workList = 'unknown' } = platform;
  return (
    <span class="marks">
      <Choice
        spoken
        label={t('useNamed', name)}
        value={mandate.use}
        names={USE}
        onChoose={(use) => void actions.mark(id, { mandate: { ...mandate, use } })}
      />
      <Choice
        spoken
        label={t('listNamed', name)}
        value={workList}
        names={WORK_LIST}
        onChoose={(chosen) => void actions.mark(id, { workList: chosen })}
      />
    </span>
  );
}
