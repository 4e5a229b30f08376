// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Measured } from '../../src/core/measured';
import type { Platform } from '../../src/core/platform';
import type { Ask } from '../../src/messages';
import { optionsModel } from '../../src/ui/options/model';
import { Options } from '../../src/ui/options/view';
import { TextProvider } from '../../src/ui/text';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

const platform = (id: string): Platform => ({
  id,
  name: `平台${id}`,
  level: 'unit',
  category: 'oa',
  matches: [`https://${id}.gov.localhost/*`],
});
const registry = (platforms: unknown[]) =>
  JSON.stringify({ format: 'platform-registry', version: 1, name: 'n', issuer: 'i', platforms });
const fileOf = (text: string) => ({ size: text.length, text: async () => text });

interface Rig {
  granted?: boolean;
  broken?: boolean;
  language?: Language;
}

function show({ granted = true, broken = false, language = 'zh_CN' }: Rig = {}) {
  const asked: unknown[][] = [];
  let forgotten = 0;
  let measured: Measured = {
    platforms: [platform('a'), platform('b')],
    pausedUntil: null,
    shapeKey: 1,
    hiddenMedia: false,
  };
  const ask = (async (type: string, payload: Record<string, unknown>) => {
    asked.push([type, payload]);
    if (broken) throw new Error('no answer');
    if (type === 'import-registry') return { added: ['a'], issues: [] };
    if (type === 'delete-everything') return { deleted: true };
    if (type === 'remove-platform') {
      const platforms = measured.platforms.filter(({ id }) => id !== payload.id);
      measured = { ...measured, platforms };
    }
    if (type === 'add-platforms') {
      const platforms = [...(payload.own as Platform[]), ...measured.platforms];
      measured = { ...measured, platforms };
    }
    return measured;
  }) as unknown as Ask;
  const model = optionsModel(
    { measured, badge: false, withdrawn: new Set() },
    {
      request: async () => granted,
      ask,
      now: () => 1_000,
      forget: () => {
        forgotten += 1;
      },
    },
  );
  render(
    <TextProvider value={wordsIn(language)}>
      <Options model={model} />
    </TextProvider>,
  );
  return { model, asked, forgotten: () => forgotten };
}
afterEach(cleanup);

describe('设置', () => {
  it('stops a platform, and brings it back', async () => {
    const { asked } = show();
    fireEvent.click(screen.getByLabelText('停止测量 平台a'));
    fireEvent.click(await screen.findByText('恢复'));
    expect(await screen.findByLabelText('停止测量 平台a')).toBeTruthy();
    expect(asked).toEqual([
      ['remove-platform', { id: 'a' }],
      ['add-platforms', { builtin: [], own: [platform('a')] }],
    ]);
    expect(screen.queryByText('恢复')).toBeNull();
  });

  it('lets in the rest of a file with one press', async () => {
    const { model, asked } = show();
    await model.actions.takeFile(fileOf(registry([platform('a'), platform('c'), platform('d')])));
    fireEvent.click(await screen.findByText('允许并开始测量这 2 个平台'));
    expect(await screen.findByText(/已开始测量 3 个/)).toBeTruthy();
    const added = asked.filter(([type]) => type === 'add-platforms');
    expect(added).toEqual([
      ['add-platforms', { builtin: [], own: [platform('c'), platform('d')] }],
    ]);
  });

  it.each(['zh_CN', 'en'] as const)(
    'names what is wrong with a file, and changes nothing (%s)',
    async (language) => {
      const { model, asked } = show({ language });
      const bad = [
        { ...platform('a'), colour: 'red' },
        { ...platform('b'), level: 'moon' },
      ];
      await model.actions.takeFile(fileOf(registry(bad)));
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain('platforms[0].colour');
      expect(alert.textContent).toContain('platforms[1].level');
      expect(alert.textContent).toContain('"national"|"province"');
      expect(asked).toEqual([]);
    },
  );

  it('does not read a file that is too large', async () => {
    const { model } = show();
    const read = { size: 100_000_000, text: () => Promise.reject(new Error('was read')) };
    await model.actions.takeFile(read);
    expect(await screen.findByText(/文件太大/)).toBeTruthy();
  });

  it('has both switches off, and says what the second one risks', async () => {
    const { asked } = show();
    const [badge, hidden] = screen.getAllByRole<HTMLInputElement>('switch');
    expect([badge?.checked, hidden?.checked]).toEqual([false, false]);
    expect(screen.getByText(/对你自己不利的证据/)).toBeTruthy();
    if (badge) fireEvent.click(badge);
    expect(asked).toEqual([['settings', { badge: true }]]);
  });

  it('deletes everything only when asked twice', async () => {
    const { asked, forgotten } = show();
    fireEvent.click(screen.getByText('删除全部记录'));
    expect(asked).toEqual([]);
    fireEvent.click(await screen.findByText('确认全部删除'));
    expect(await screen.findByText('已全部删除')).toBeTruthy();
    expect(asked).toEqual([['delete-everything', {}]]);
    expect(forgotten()).toBe(1);
  });

  it('says so where the worker does not answer, and where the browser is not allowed', async () => {
    const broken = show({ broken: true });
    await broken.model.actions.stop(platform('a'));
    expect(await screen.findByText(/没有成功/)).toBeTruthy();
    expect(screen.getByLabelText('停止测量 平台a')).toBeTruthy();
    cleanup();
    const declined = show({ granted: false });
    await declined.model.actions.allow([platform('c')]);
    expect(await screen.findByText(/什么都没有开始/)).toBeTruthy();
    expect(declined.asked).toEqual([]);
  });
});
