// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { amount } from '../../src/ui/dashboard/findings/figures';
import { Pairs } from '../../src/ui/dashboard/overlap/pairs';
import { TextProvider } from '../../src/ui/text';
import { wordsIn } from './ui-words';

it('does not read as 80 % where it is below the 80 % that it is held against', () => {
  const t = wordsIn('zh_CN');
  const pair = { a: 'a', b: 'b', likeness: 35 / 44, shared: 35, fields: 44, sameCategory: false };
  expect(amount(t, 'likeness', pair.likeness)).toBe('0.79');
  render(
    <TextProvider value={t}>
      <Pairs pairs={[pair]} names={{}} />
    </TextProvider>,
  );
  expect(screen.queryByText('80%')).toBeNull();
});
