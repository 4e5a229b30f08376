// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Platform } from '../../src/core/platform';
import type { Ask } from '../../src/messages';
import { TextProvider } from '../../src/ui/text';
import { tourModel } from '../../src/ui/tour/model';
import type { Offer } from '../../src/ui/welcome/model';
import { welcomeModel } from '../../src/ui/welcome/model';
import { hostsOf, matchesQuery } from '../../src/ui/welcome/search';
import { Welcome } from '../../src/ui/welcome/view';
import { wordsIn } from './ui-words';

const platform = (id: string, rest: Partial<Platform> = {}): Platform => ({
  id,
  name: `${id} 平台`,
  level: 'county',
  category: 'party',
  matches: [`https://${id}.gov.localhost/*`],
  source: 'https://example.gov.localhost/notice',
  ...rest,
});
const OFFERS: Offer[] = [
  { platform: platform('unit', { level: 'unit' }), from: 'managed' },
  { platform: platform('one', { relatedHosts: ['https://sso.gov.localhost/*'] }), from: 'builtin' },
  { platform: platform('two', { category: 'oa', source: undefined }), from: 'builtin' },
  { platform: platform('three'), from: 'builtin' },
];

function show(granted: boolean, already: string[] = [], closed = false) {
  const requested: string[][] = [];
  const asked: unknown[][] = [];
  const kept: string[] = [];
  const offers = signal(OFFERS);
  const model = welcomeModel(offers, already, {
    tour: tourModel(closed, async () => void kept.push('closed')),
    request: async (origins) => {
      requested.push(origins);
      return granted;
    },
    ask: (async (...said: unknown[]) => {
      asked.push(said);
      return { platforms: [platform('one'), platform('unit')] };
    }) as unknown as Ask,
  });
  render(
    <TextProvider value={wordsIn('zh_CN')}>
      <Welcome model={model} />
    </TextProvider>,
  );
  return { model, offers, requested, asked, kept };
}
afterEach(cleanup);

describe('选平台', () => {
  it('shows what the unit suggests when the browser knows of it, and drops nothing chosen', async () => {
    const { offers } = show(true);
    offers.value = OFFERS.filter(({ from }) => from === 'builtin');
    await screen.findByText(/3/, { selector: 'small' });
    fireEvent.click(screen.getByLabelText(/^one/));
    offers.value = OFFERS;
    expect(await screen.findByLabelText(/^unit/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^one/).checked).toBe(true);
  });

  it('warns of classified computers before anything can be switched on', () => {
    show(true);
    const warning = screen.getByText('不得安装在涉密计算机上');
    const button = screen.getByText<HTMLButtonElement>('开始测量');
    expect(warning.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(button.disabled).toBe(true);
    expect(screen.getByText(/能使用或管理这台电脑的人/)).toBeTruthy();
  });

  it('asks once for every origin of all that was chosen, then adds it', async () => {
    const { requested, asked } = show(true);
    fireEvent.click(screen.getByLabelText(/^one/));
    fireEvent.click(screen.getByLabelText(/^unit/));
    fireEvent.click(await screen.findByText('开始测量所选 2 个平台'));
    expect(await screen.findByText('已开始测量 2 个平台')).toBeTruthy();
    expect(requested).toEqual([
      [
        'https://unit.gov.localhost/*',
        'https://one.gov.localhost/*',
        'https://sso.gov.localhost/*',
      ],
    ]);
    expect(asked).toEqual([['add-platforms', { builtin: ['one'], own: [OFFERS[0]?.platform] }]]);
  });

  it('switches nothing on where it is declined, and keeps the choice', async () => {
    const { model, asked } = show(false);
    model.toggle('one');
    await model.start();
    expect(await screen.findByText(/什么都没有开始/)).toBeTruthy();
    expect(asked).toEqual([]);
    expect([...model.chosen.value]).toEqual(['one']);
  });

  it('marks what no public source shows, and what a unit supplied', () => {
    show(true);
    expect(screen.getByText('未核实').closest('label')?.textContent).toMatch(/^two/);
    expect(screen.getByText('由单位下发').closest('label')?.textContent).toMatch(/^unit/);
  });

  it("chooses a unit's whole list by one press, and only what of it is not measured", async () => {
    const { model } = show(true);
    fireEvent.click(screen.getByText('选中单位下发的 1 个'));
    expect([...model.chosen.value]).toEqual(['unit']);
    await model.start();
    cleanup();
    show(true, ['unit']);
    expect(screen.queryByText(/选中单位下发/)).toBeNull();
  });

  it('does not offer again what is measured', () => {
    show(true, ['three']);
    expect(screen.getByLabelText<HTMLInputElement>(/^three/).disabled).toBe(true);
  });

  it('narrows by word, level and category', () => {
    const { model } = show(true);
    model.query.value = 'gov　TWO';
    expect(model.found.value.map((one) => one.platform.id)).toEqual(['two']);
    model.query.value = '';
    model.level.value = 'unit';
    expect(model.found.value.map((one) => one.platform.id)).toEqual(['unit']);
    model.category.value = 'oa';
    expect(model.found.value).toEqual([]);
  });
});

describe('the tour', () => {
  const begun = async (already: string[], closed = false) => {
    const shown = show(true, already, closed);
    shown.model.toggle('one');
    await shown.model.start();
    return shown;
  };

  it('is there once the first platform is measured, and not before', async () => {
    const { model } = show(true);
    expect(screen.queryByText(/接下来四步/)).toBeNull();
    model.toggle('one');
    await model.start();
    const tour = within(await screen.findByRole('region', { name: /^接下来四步，看不看都行/ }));
    expect(tour.getAllByRole('listitem').length).toBeLessThanOrEqual(4);
    expect(screen.getByRole('link', { name: '接下来四步' }).getAttribute('href')).toBe('#tour');
  });

  it('is closed by one press, for good, and what was there before is back', async () => {
    const { kept } = await begun([]);
    fireEvent.click(await screen.findByRole('button', { name: '不看了' }));
    expect(kept).toEqual(['closed']);
    expect(await screen.findByText('从来不记什么')).toBeTruthy();
    expect(screen.queryByText(/接下来四步/)).toBeNull();
  });

  it.each([
    ['who has closed it', [], true],
    ['who measures a platform already', ['three'], false],
  ])('does not come to %s', async (_, already, closed) => {
    await begun(already, closed);
    expect(await screen.findByText('已开始测量 1 个平台')).toBeTruthy();
    expect(screen.queryByText(/接下来四步/)).toBeNull();
  });
});

describe('a search', () => {
  it('looks into addresses as they are known', () => {
    const ports = platform('x', {
      matches: ['http://10.1.2.3:8080/a/*', '*://*.x.gov.localhost/*'],
    });
    expect(hostsOf(ports)).toEqual(['10.1.2.3:8080', '*.x.gov.localhost']);
    expect(matchesQuery(ports, '10.1.2.3:8080')).toBe(true);
    expect(matchesQuery(ports, 'y.gov')).toBe(false);
  });
});
