/** The detectors on pages, in the extension as built, with trusted input. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { StoredTrace } from '../../src/core/trace';
import type { Measuring } from './measuring';
import { measuring } from './measuring';

/** Of rows that differ in their page alone, `npm test` plays every sixth; `npm run cases` plays all. */
const played = (_: unknown, row: number) => process.env.CASES === 'all' || row % 6 === 0;

let rig: Measuring;
test.beforeAll(async () => {
  rig = await measuring();
});
test.afterAll(() => rig.close());

/** Opens a page, acts, lets it answer, leaves; answers with what was measured there. */
async function traces(path: string, act: (page: Page) => Promise<unknown>, after = 1_500) {
  const page = await rig.context.newPage();
  await page.goto(rig.at(path));
  // The script learns of its platform from storage, some milliseconds into the document.
  await page.waitForTimeout(150);
  await act(page);
  await page.waitForTimeout(after);
  return rig.leave(page);
}

const of = <K extends StoredTrace['kind']>(all: StoredTrace[], kind: K) =>
  all.filter((trace): trace is Extract<StoredTrace, { kind: K }> => trace.kind === kind);
const purposes = (all: StoredTrace[]) => of(all, 'click').map(({ purpose }) => purpose);
const checkins = (all: StoredTrace[]) => of(all, 'checkin').map(({ form }) => form);

async function fill(page: Page, selectors = ['#v', '#p', '#h']) {
  for (const selector of selectors) {
    await page.click(selector);
    await page.keyboard.type('12', { delay: 20 });
  }
}

test.describe('clicks', () => {
  test('have a purpose by their accessible name, each once', async () => {
    const got = await traces('click/labels.html', async (page) => {
      for (const id of ['nothing', 'wide', 'nested', 'value', 'titled', 'div', 'icon', 'done']) {
        await page.click(`#${id}`);
      }
      await page.click('#padding', { position: { x: 5, y: 5 } });
      await page.click('#label');
      await page.click('#shadow');
    });
    expect(purposes(got)).toEqual([
      'other',
      'submit',
      'acknowledge',
      'acknowledge',
      'upload',
      'like-share',
      'like-share',
      'other',
      'other',
      'other',
      'submit',
    ]);
  });
  test('that a page makes itself are none, and a million of them cost nothing', async () => {
    const got = await traces('click/flood.html', async (page) => {
      await page.evaluate(() => (globalThis as unknown as { flood(n: number): void }).flood(1e6));
      await page.click('#real');
    });
    expect(purposes(got)).toEqual(['acknowledge']);
  });
  test('and keys are counted, never which', async () => {
    const got = await traces('form/native.html', (page) => fill(page));
    expect(of(got, 'keys').reduce((sum, { n }) => sum + n, 0)).toBe(6);
  });
});

test.describe('check-ins', () => {
  const PAGES = [
    ['label', 1],
    ['toast', 1],
    ['calendar', 1],
    ['toggle', 1],
    ['row', 1],
    ['endless', 1],
    ['refused', 0],
    ['already', 0],
    ['menu', 0],
  ] as const;
  for (const [page, count] of PAGES.filter(played)) {
    test(`${page}: ${count}`, async () => {
      const got = await traces(`checkin/${page}.html`, (at) => at.click('#go'), 3_500);
      expect(checkins(got)).toEqual(Array(count).fill('sign-in'));
    });
  }
  test('dialog: one, by the press inside it; none for opening it', async () => {
    const opened = await traces('checkin/dialog.html', (page) => page.click('#open'));
    expect(checkins(opened)).toEqual([]);
    const got = await traces('checkin/dialog.html', async (page) => {
      await page.click('#open');
      await page.waitForTimeout(400);
      await page.click('#go');
    });
    expect(checkins(got)).toEqual(['sign-in']);
  });
  test('that a page clicks itself are none', async () => {
    const got = await traces('checkin/label.html', (page) =>
      page.evaluate(() => document.getElementById('go')?.click()),
    );
    expect(got.filter(({ kind }) => kind === 'click' || kind === 'checkin')).toEqual([]);
  });
});

test.describe('forms', () => {
  const go = (page: Page) => page.click('#go');
  const filled =
    (then: (page: Page) => Promise<void>, selectors?: string[]) => async (page: Page) => {
      await fill(page, selectors);
      await then(page);
    };
  const ACTS = [
    ['native', filled(go), 1],
    ['native', filled((page) => page.keyboard.press('Enter')), 1, 'Enter'],
    ['native', go, 0, 'a press without an edit'],
    ['toast', filled(go), 1],
    ['reset', filled(go), 1],
    ['reset', filled((page) => page.click('#clear')), 0, '重置'],
    ['draft-list', filled(go), 1],
    ['search', filled(go, ['#v', '#p']), 0],
    ['login', filled(go, ['#v', '#p']), 0],
    [
      'cancelled',
      filled(async (page) => {
        await go(page);
        await page.click('#no');
      }),
      0,
    ],
  ] as const;
  for (const [name, act, count, by = 'a press'] of ACTS.filter(played)) {
    test(`${name} by ${by}: ${count}`, async () => {
      const got = await traces(`form/${name}.html`, act, 2_500);
      expect(of(got, 'submit')).toHaveLength(count);
    });
  }
  test('a form whose fields hide its own members: one', async () => {
    const got = await traces(
      'form/clobbered.html',
      async (page) => {
        for (const id of ['v', 'p', 'go']) {
          const [x, y] = await page.evaluate((one) => {
            const box = document.getElementById(one)?.getBoundingClientRect();
            return [(box?.x ?? 0) + 9, (box?.y ?? 0) + 9] as const;
          }, id);
          await page.mouse.click(x, y);
          if (id !== 'go') await page.keyboard.type('12', { delay: 20 });
        }
      },
      2_000,
    );
    expect(of(got, 'submit').map(({ fields }) => fields)).toEqual([13]);
  });
  test('refused once, accepted the second time: one, from the first edit on', async () => {
    const got = await traces('form/refused.html', async (page) => {
      await fill(page);
      await page.click('#go');
      await page.waitForTimeout(2_000);
      await fill(page, ['#v']);
      await page.click('#go');
    });
    const [submit, ...more] = of(got, 'submit');
    expect(more).toEqual([]);
    expect(submit?.fields).toBe(3);
    expect(submit?.shape).toHaveLength(3);
    expect(submit?.ms).toBeGreaterThan(2_000);
  });
  test('emptied as it is taken, its drawn field asks again: one; emptied by what fails: none', async () => {
    const act = async (page: Page) => {
      await fill(page);
      await page.click('#kind');
      await page.click('#go');
    };
    expect(of(await traces('form/emptied.html', act, 3_000), 'submit')).toHaveLength(1);
    expect(of(await traces('form/emptied.html?fails', act, 3_000), 'submit')).toEqual([]);
  });
  test('what the browser will not send is none, though one leaves by a link', async () => {
    const got = await traces('form/native-invalid.html', async (page) => {
      await fill(page);
      await page.click('#go');
      await page.waitForTimeout(300);
      await page.click('#away');
    });
    expect(of(got, 'submit')).toEqual([]);
  });
  test('dialog: 取消 is none, a field error is none, 确 定 that closes it is one', async () => {
    const none = await traces('form/dialog.html', async (page) => {
      await fill(page, ['#n', '#t']);
      await page.click('#no');
    });
    expect(of(none, 'submit')).toEqual([]);
    const missing = await traces('form/dialog.html', async (page) => {
      await fill(page, ['#n']);
      await page.click('#go');
      await page.waitForTimeout(300);
      await page.click('#x');
    });
    expect(of(missing, 'submit')).toEqual([]);
    const got = await traces('form/dialog.html', async (page) => {
      await fill(page, ['#n', '#t']);
      await page.click('#go');
    });
    expect(of(got, 'submit').map(({ fields }) => fields)).toEqual([2]);
  });
  test('a page that asks back: 确定 is one, 取消 is none', async () => {
    const yes = await traces(
      'form/confirm.html',
      async (page) => {
        await fill(page, ['#v', '#p']);
        await page.click('#go');
        await page.waitForTimeout(500);
        await page.click('#yes');
      },
      2_500,
    );
    expect(of(yes, 'submit')).toHaveLength(1);
    const no = await traces('form/confirm.html', async (page) => {
      await fill(page, ['#v', '#p']);
      await page.click('#go');
      await page.waitForTimeout(500);
      await page.click('#nope');
    });
    expect(of(no, 'submit')).toEqual([]);
  });
  test('a form in a frame, handed in by the layer around it', async () => {
    const inner = async (page: Page) => {
      const frame = page.frameLocator('iframe');
      await frame.locator('#v').pressSequentially('12', { delay: 20 });
      await frame.locator('#p').pressSequentially('12', { delay: 20 });
    };
    const got = await traces('form/frame.html', (page) => inner(page).then(() => go(page)), 2_500);
    expect(of(got, 'submit')).toHaveLength(1);
    const none = await traces('form/frame.html', (page) =>
      inner(page).then(() => page.click('#no')),
    );
    expect(of(none, 'submit')).toEqual([]);
  });
  test('time in a form is of that context', async () => {
    const got = await traces('form/toast.html', async (page) => {
      await fill(page);
      await page.waitForTimeout(1_500);
      await page.keyboard.type('3');
    });
    expect(of(got, 'dwell').some(({ context }) => context === 'form')).toBe(true);
  });
});

test.describe('quizzes', () => {
  test('handed in, confirmed and scored: one', async () => {
    const got = await traces('quiz/score.html', async (page) => {
      await page.click('input[value=a] >> nth=0');
      await page.click('#go');
      await page.waitForTimeout(400);
      await page.click('#yes');
    });
    expect(checkins(got)).toEqual(['quiz']);
    expect(of(got, 'submit')).toEqual([]);
  });
  test('asked back and not confirmed: none', async () => {
    const got = await traces('quiz/score.html', async (page) => {
      await page.click('#go');
      await page.waitForTimeout(400);
      await page.click('#no');
    });
    expect(checkins(got)).toEqual([]);
  });
  test('answered by another page: one', async () => {
    const got = await traces('quiz/leave.html', async (page) => {
      await page.click('input[value=a] >> nth=0');
      await page.click('#go');
    });
    expect(checkins(got)).toEqual(['quiz']);
    expect(of(got, 'submit')).toEqual([]);
  });
  test('a form with choices is a form', async () => {
    const got = await traces('quiz/form.html', async (page) => {
      await fill(page);
      await page.click('input[name=s] >> nth=0');
      await page.click('input[name=d] >> nth=0');
      await page.click('#go');
    });
    expect(checkins(got)).toEqual([]);
    expect(of(got, 'submit').map(({ fields }) => fields)).toEqual([5]);
  });
});

test.describe('uploads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const file = (name: string) => {
    writeFileSync(join(folder, name), 'x');
    return join(folder, name);
  };
  test('are counted in files, pictures told apart; what scripts feign is none', async () => {
    const got = await traces('upload/inputs.html', async (page) => {
      await page.setInputFiles('#seen', [file('a.png'), file('b.jpg')]);
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.click('#card', { position: { x: 5, y: 5 } }),
      ]);
      await chooser.setFiles(file('c.docx'));
      await page.evaluate(() => {
        const feign = globalThis as unknown as { fakeDrop(): void; fakeChange(): void };
        feign.fakeDrop();
        feign.fakeChange();
      });
    });
    const uploads = of(got, 'upload').map(({ files, photo }) => [files, photo]);
    expect(uploads).toEqual([
      [2, true],
      [1, false],
    ]);
  });
  test('dropped on a place that takes them are one', async () => {
    const got = await traces('upload/inputs.html', async (page) => {
      const box = await page.locator('#drop').boundingBox();
      const session = await rig.context.newCDPSession(page);
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', {
          type,
          x: (box?.x ?? 0) + 20,
          y: (box?.y ?? 0) + 20,
          data: { items: [], files: [file('d.mp4')], dragOperationsMask: 1 },
        });
      }
    });
    expect(of(got, 'upload').map(({ files, photo }) => [files, photo])).toEqual([[1, true]]);
  });
});

test.describe('courses', () => {
  const play = (page: Page) =>
    page.evaluate(() => {
      const video = document.querySelector('video') as HTMLVideoElement;
      return video.play();
    });
  const finish = async (page: Page) => {
    await page.click('body', { position: { x: 600, y: 5 } });
    await play(page);
    await page.waitForFunction(() => document.querySelector('video')?.ended, null, {
      timeout: 60_000,
    });
  };
  test('watched to the end and confirmed: one', async () => {
    const got = await traces('study/course.html', finish);
    expect(checkins(got)).toEqual(['media']);
  });
  test('watched to the end, and the page says nothing: none', async () => {
    const got = await traces('study/silent-end.html', finish);
    expect(checkins(got)).toEqual([]);
    expect(of(got, 'dwell').some(({ context }) => context === 'player')).toBe(true);
  });
  test('decoration is no media, and a player taken away plays no more', async () => {
    const shown = await traces(
      'study/decoration.html',
      (page) =>
        page
          .click('#state', { force: true, position: { x: 1, y: 1 } })
          .catch(() => page.mouse.click(600, 5)),
      2_000,
    );
    expect(of(shown, 'dwell').reduce((sum, { mediaMs }) => sum + mediaMs, 0)).toBe(0);
    const removed = await traces('study/removed.html', async (page) => {
      await page.mouse.click(600, 5);
      await page.evaluate(() => (globalThis as unknown as { start(): Promise<void> }).start());
      await page.waitForTimeout(7_000);
      await page.evaluate(() => document.querySelector('video')?.remove());
      await page.waitForTimeout(4_000);
    });
    const media = of(removed, 'dwell').reduce((sum, { mediaMs }) => sum + mediaMs, 0);
    expect(media).toBeGreaterThan(1_000);
    expect(media).toBeLessThan(4_000);
  });
  test('a prompt that was answered is one, other presses none', async () => {
    const got = await traces('study/prompt.html', async (page) => {
      await page.click('#other');
      await page.evaluate(() => (globalThis as unknown as { ask(): void }).ask());
      await page.click('#yes');
    });
    expect(of(got, 'prompt')).toHaveLength(1);
  });
});

test('a page that lets one wait tells how long', async () => {
  const got = await traces('rank/none.html?wait=2000', (page) => page.mouse.click(5, 5));
  const [wait] = of(got, 'wait');
  expect(wait?.ms).toBeGreaterThan(1_900);
  expect(wait?.ms).toBeLessThan(3_500);
});
