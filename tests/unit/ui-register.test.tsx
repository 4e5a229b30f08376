// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Measured } from '../../src/core/measured';
import type { Platform } from '../../src/core/platform';
import { originsOf, platformAt } from '../../src/core/platform';
import type { Product } from '../../src/core/product';
import { platformSchema } from '../../src/core/schema';
import type { Ask } from '../../src/messages';
import { registerModel, standingOf } from '../../src/ui/register/model';
import type { Choice } from '../../src/ui/register/own-platform';
import { ownId, ownPlatform, siteOf, systemPath } from '../../src/ui/register/own-platform';
import { Register } from '../../src/ui/register/view';
import { TextProvider } from '../../src/ui/text';
import { wordsIn } from './ui-words';

const NONE: Measured = { platforms: [], pausedUntil: null, shapeKey: [1, 2], hiddenMedia: false };
const CHOICE: Choice = {
  name: '内网办公',
  level: 'unit',
  category: 'oa',
  folders: [],
  profile: null,
};
const own = (address: string, choice: Partial<Choice> = {}) => {
  const site = siteOf(address);
  if (!site) throw new Error(`no site: ${address}`);
  return ownPlatform(site, { ...CHOICE, ...choice });
};
const takes = (platform: ReturnType<typeof own>, address: string) =>
  platformAt([platform], new URL(address)).own !== null;

describe('a site of the user’s own', () => {
  it.each([
    'https://oa.gov.localhost/index',
    'http://10.20.30.40:8080/jwgl/login.do?user=li#x',
    'http://oa/',
    'http://[fd00::12]:8080/',
    'http://xn--fiqs8s.gov.localhost:9000/',
    `http://${'a-long-label.'.repeat(8)}gov.localhost:65535/`,
  ])('at %s is a valid entry that takes its own page', (address) => {
    const platform = own(address);
    expect(platformSchema.safeParse(platform).error).toBeUndefined();
    expect(takes(platform, address)).toBe(true);
  });

  it('takes its port and protocol alone where a port is named', () => {
    const platform = own('http://10.20.30.40:8080/');
    expect(takes(platform, 'http://10.20.30.40/')).toBe(false);
    expect(takes(platform, 'https://10.20.30.40:8080/')).toBe(false);
    expect(originsOf(platform)).toEqual(['http://10.20.30.40/*']);
  });

  it('takes http and https, and no other port, where none is named', () => {
    const platform = own('https://oa.gov.localhost/');
    expect(takes(platform, 'http://oa.gov.localhost/login')).toBe(true);
    expect(takes(platform, 'http://oa.gov.localhost:8080/')).toBe(false);
  });

  it('can be one system of a host', () => {
    const platform = own('http://10.20.30.40:8080/jwgl/login.do', { folders: ['/jwgl/'] });
    expect(takes(platform, 'http://10.20.30.40:8080/jwgl/a/b?c=d')).toBe(true);
    expect(takes(platform, 'http://10.20.30.40:8080/other/')).toBe(false);
  });

  it.each([
    ['http://h.localhost/jwgl/login.do', '/jwgl/'],
    ['http://h.localhost/login.do', null],
    ['http://h.localhost/', null],
    ['http://h.localhost/a*b/c', null],
  ])('%s has the system path %s', (address, path) => {
    const site = siteOf(address);
    expect(site && systemPath(site)).toBe(path);
  });

  it('keeps nothing of the address but host, port and folder', () => {
    const kept = JSON.stringify(own('http://h.localhost:81/a/secret.do?canary=1#canary'));
    expect(kept).not.toMatch(/secret|canary/);
  });

  it('has an id for each site and folder', () => {
    const site = (address: string) => siteOf(address) ?? { ...NO_SITE };
    const ids = [
      ownId(site('http://a.b.localhost/'), []),
      ownId(site('http://a-b.localhost/'), []),
      ownId(site('http://a.b.localhost:81/'), []),
      ownId(site('https://a.b.localhost:81/'), []),
      ownId(site('http://a.b.localhost:81/'), ['/x/']),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ownId(site('https://a.b.localhost/'), [])).toBe(ids[0]);
  });

  it.each(['chrome://extensions', 'file:///etc/hosts', 'nonsense', 'about:blank'])(
    '%s is none',
    (address) => expect(siteOf(address)).toBeNull(),
  );
});
const NO_SITE = { protocol: 'http:' as const, hostname: 'none', port: '', pathname: '/' };

describe('登记此平台', () => {
  const address = 'http://10.20.30.40:8080/jwgl/login.do';
  const t = wordsIn('zh_CN');
  const asked: unknown[] = [];
  const ask = (async (type: string, payload: unknown) => {
    asked.push([type, payload]);
    return NONE;
  }) as unknown as Ask;
  const show = (granted: boolean, measured = NONE, known = [] as ReturnType<typeof own>[]) => {
    asked.length = 0;
    const model = registerModel(standingOf(address, measured, known), {
      request: async () => granted,
      ask,
      look: async () => null,
    });
    document.body.replaceChildren();
    render(
      <TextProvider value={t}>
        <Register model={model} />
      </TextProvider>,
    );
    return model;
  };

  it('shows the address, and the host as the name to change', () => {
    show(true);
    expect(screen.getByText('10.20.30.40:8080')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('平台名称').value).toBe('10.20.30.40:8080');
  });

  it('adds the site once the browser allows it', async () => {
    const model = show(true);
    model.onlyPath.value = true;
    await model.confirm();
    expect(asked).toEqual([
      [
        'add-platforms',
        {
          builtin: [],
          own: [own(address, { name: '10.20.30.40:8080', category: 'other', folders: ['/jwgl/'] })],
        },
      ],
    ]);
    expect(await screen.findByText('已登记，正在测量')).toBeTruthy();
  });

  it('says that nothing began where the browser is not allowed to', async () => {
    const model = show(false);
    await model.confirm();
    expect(asked).toEqual([]);
    expect(await screen.findByText(/什么都没有开始/)).toBeTruthy();
  });

  it('says so where the address is measured already', () => {
    show(true, { ...NONE, platforms: [own(address, { name: '教务' })] });
    expect(screen.getByText(/已经在测量，名称是“教务”/)).toBeTruthy();
  });

  it('offers the known entry first, and one’s own instead', async () => {
    const known = own(address, { name: '名录里的教务' });
    const model = show(true, NONE, [known]);
    expect(screen.getByText('名录里的教务')).toBeTruthy();
    model.makeOwn();
    expect(await screen.findByLabelText('平台名称')).toBeTruthy();
  });

  it('says what to do where there is no site', () => {
    expect(standingOf(undefined, NONE, []).kind).toBe('no-site');
    expect(standingOf('chrome://newtab', NONE, []).kind).toBe('no-site');
  });
});

describe('what the page looks like', () => {
  const address = 'http://10.20.30.40:8080/wui/index.html';
  const known: Product = {
    id: 'known',
    name: '某某协同',
    category: 'oa',
    marks: [],
    folders: ['/wui/', '/spa/'],
  };
  const t = wordsIn('zh_CN');
  const show = async (product: Product | null) => {
    const sent: Platform[] = [];
    const model = registerModel(standingOf(address, NONE, []), {
      request: async () => true,
      ask: (async (_: string, { own }: { own: Platform[] }) => {
        sent.push(...own);
        return NONE;
      }) as unknown as Ask,
      look: async () => product && { product, parts: ['address', 'field', 'name'] },
    });
    document.body.replaceChildren();
    render(
      <TextProvider value={t}>
        <Register model={model} />
      </TextProvider>,
    );
    await model.product.look();
    return { model, sent };
  };
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

  it('is said with what speaks for it, and changes nothing by itself', async () => {
    const { model, sent } = await show(known);
    expect(await screen.findByText('看起来是 某某协同')).toBeTruthy();
    expect(screen.getByText('依据：3 个特征（网址、登录框和产品名）')).toBeTruthy();
    await model.confirm();
    expect(sent).toEqual([own(address, { name: '10.20.30.40:8080', category: 'other' })]);
  });

  it('fills in name and kind once taken, and takes them back', async () => {
    const { model, sent } = await show(known);
    await screen.findByText('看起来是 某某协同');
    press('采用');
    expect(model.name.value).toBe('某某协同');
    expect(model.category.value).toBe('oa');
    await screen.findByText('已采用：某某协同');
    press('不采用了');
    expect([model.name.value, model.category.value]).toEqual(['10.20.30.40:8080', 'other']);
    await screen.findByText('看起来是 某某协同');
    press('采用');
    model.onlyPath.value = true;
    await model.confirm();
    const [entry] = sent;
    expect(entry).toMatchObject({ profile: 'known', name: '某某协同', category: 'oa' });
    expect(entry?.matches).toEqual([
      'http://10.20.30.40:8080/wui/*',
      'http://10.20.30.40:8080/spa/*',
    ]);
    expect(platformSchema.safeParse(entry).error).toBeUndefined();
  });

  it('leaves what the user has filled in', async () => {
    const { model } = await show(known);
    model.name.value = '我们的办公系统';
    model.category.value = 'party';
    model.product.take();
    model.product.undo();
    expect([model.name.value, model.category.value]).toEqual(['我们的办公系统', 'party']);
  });

  it('gives no name where systems are only built with it, and no folder where it takes the host', async () => {
    const { model } = await show({ ...known, framework: true, folders: [] });
    expect(await screen.findByText('看起来是用 某某协同 做的系统')).toBeTruthy();
    expect(model.folders.value).toEqual(['/wui/']);
    model.product.take();
    expect(model.name.value).toBe('10.20.30.40:8080');
    expect(model.folders.value).toEqual([]);
  });

  it('goes where the user says no, and is not said where nothing was named', async () => {
    const { model, sent } = await show(known);
    await screen.findByText('看起来是 某某协同');
    press('不是，忽略');
    await model.confirm();
    expect(screen.queryByRole('button', { name: '采用' })).toBeNull();
    expect(sent[0]).not.toHaveProperty('profile');
    await show(null);
    expect(screen.queryByText(/看起来是/)).toBeNull();
  });
});
