// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { SECTIONS } from '../../src/ui/dashboard/sections';
import { TOPICS } from '../../src/ui/help/questions';
import { Help } from '../../src/ui/help/view';
import { TextProvider } from '../../src/ui/text';
import { STATIONS } from '../../src/ui/tour/stations';
import { wordsIn } from './ui-words';

afterEach(cleanup);
const show = () =>
  render(
    <TextProvider value={wordsIn('zh_CN')}>
      <Help />
    </TextProvider>,
  );

it('answers each question where its name in the list leads', () => {
  const { container } = show();
  const list = within(screen.getByRole('navigation', { name: '问题' }));
  const links = list.getAllByRole('link').slice(0, -1);
  expect(links).toHaveLength(TOPICS.flatMap(({ questions }) => questions).length);
  for (const link of links) {
    const article = container.querySelector(link.getAttribute('href') ?? '');
    expect(article?.querySelector('h3')?.textContent).toBe(link.textContent);
    expect(article?.querySelector('p')?.textContent?.length).toBeGreaterThan(8);
  }
});

it('answers what worries most first', () => {
  show();
  const [first, second] = screen.getAllByRole('heading', { level: 3 });
  expect([first?.textContent, second?.textContent]).toEqual(['领导能看到吗？', '会不会上传？']);
});

it('has the tour for whoever closed it', () => {
  const { container } = show();
  const link = screen.getByRole('link', { name: '接下来四步' });
  const stations = container.querySelectorAll(`${link.getAttribute('href')} .stations > li`);
  expect(stations).toHaveLength(STATIONS.length);
});

it('leads on to parts that there are', () => {
  const parts = TOPICS.flatMap(({ questions }) => questions).flatMap(({ leads }) =>
    leads?.href.startsWith('/dashboard.html#') ? [leads.href.split('#')[1]] : [],
  );
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(SECTIONS).toContain(part);
});
