/** The dashboard over a few day rows: what its parts ask for is done in memory, and can be refused. */
import { render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import type { DayRow } from '../../src/core/day-row';
import type { Evidence } from '../../src/core/evidence';
import { withMark } from '../../src/core/mark';
import type { MessageSignatures, MessageType } from '../../src/messages';
import type { DashboardModel } from '../../src/ui/dashboard/model';
import { dashboardModel } from '../../src/ui/dashboard/model';
import type { Section } from '../../src/ui/dashboard/sections';
import { TextProvider } from '../../src/ui/text';
import { evidence } from './evidence-rig';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

/** A Friday without a holiday around it. */
export const FRIDAY = '2026-11-20';

type Known = Parameters<typeof evidence>[1];
type Asked = { [T in MessageType]: [T, Parameters<MessageSignatures[T]>[0]] }[MessageType];

export interface Rig {
  model: DashboardModel;
  asked: Asked[];
  now: () => Evidence;
  /** From here on nothing is taken. */
  refuse: () => void;
  /** Another part of the dashboard is opened, and this one again. */
  again: () => void;
}

export async function showSection(
  View: ComponentType<{ model: DashboardModel }>,
  section: Section,
  rows: DayRow[],
  more: Known = {},
  language: Language = 'zh_CN',
): Promise<Rig> {
  let known: NonNullable<Known> = { today: FRIDAY, ...more };
  const asked: Asked[] = [];
  let refused = false;
  const now = () => evidence(rows, known);
  const take = ([type, payload]: Asked) => {
    const { items = [], diary = [], platforms = now().platforms } = known;
    if (type === 'write-item') {
      const others = items.filter(({ id }) => id !== payload.item.id);
      known = { ...known, items: [...others, payload.item] };
    } else if (type === 'drop-item') {
      known = { ...known, items: items.filter(({ id }) => id !== payload.id) };
    } else if (type === 'write-entry') {
      const others = diary.filter(({ id }) => id !== payload.entry.id);
      known = { ...known, diary: [...others, payload.entry] };
    } else if (type === 'drop-entry') {
      known = { ...known, diary: diary.filter(({ id }) => id !== payload.id) };
    } else if (type === 'mark-platform') {
      const marked = platforms.map((one) =>
        one.id === payload.id ? withMark(one, payload.mark) : one,
      );
      known = { ...known, platforms: marked };
    } else if (type === 'set-plan') known = { ...known, plan: payload.plan };
  };
  const model = dashboardModel({
    source: { evidence: async () => now(), traces: async () => [] },
    ask: async (type, payload) => {
      if (refused) throw new Error('refused');
      const one = [type, payload] as unknown as Asked;
      asked.push(one);
      take(one);
      return undefined as never;
    },
    today: known.today ?? FRIDAY,
    section,
  });
  await model.show(model.period.value);
  const draw = () =>
    render(
      <TextProvider value={wordsIn(language)}>
        <View model={model} />
      </TextProvider>,
    );
  let drawn = draw();
  const again = () => {
    drawn.unmount();
    drawn = draw();
  };
  const refuse = () => {
    refused = true;
  };
  return { model, asked, now, refuse, again };
}
