/** A definition as an organiser would make it, for the tests of the survey. */
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { CORE_PAIR } from '../../src/core/survey/limits';

export const CLEAR = { how: 'clear' } as const;
export const noisy = (epsilon: number) => ({ how: 'randomised', epsilon }) as const;
/** Points of the curve, of nobody's: from the test vectors of RFC 9180. */
export const POINTS = {
  first: 'BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA',
  other: 'BKvH5JpMazVm130DBK3cbtDphRL_zPUF5qjj6yXGhRNvhTFIVEh23nbA8u-ZzcOgXM9d7Xhgx8AhI4-eIHPSNWw',
};

export function definitionOf(more: Partial<SurveyDefinition> = {}): SurveyDefinition {
  return {
    format: 'fingertip-burden-survey',
    version: 2,
    id: '00112233445566778899aabbccddeeff',
    title: '县乡干部指尖负担调研',
    organiser: '某县委党校',
    window: { from: '2026-11-02', to: '2026-11-29' },
    person: [
      { metric: 'burden', edges: [...CORE_PAIR.burden], protection: CLEAR },
      { metric: 'logins', edges: [...CORE_PAIR.logins], protection: CLEAR },
      { metric: 'study', edges: [1, 30, 120], protection: noisy(1) },
    ],
    platforms: [
      {
        id: 'oa',
        name: '协同办公',
        matches: ['https://oa.x.gov.cn/*'],
        category: 'oa',
        expectedUsers: 300,
        mandated: true,
      },
      {
        id: 'grid',
        name: '网格通',
        matches: ['https://grid.x.gov.cn/*'],
        category: 'grid',
        expectedUsers: 80,
        mandated: true,
      },
    ],
    perPlatform: [{ metric: 'token', edges: [], protection: noisy(0.5) }],
    questions: [
      {
        id: 'ranked',
        text: '这些平台的使用情况，在您单位排名通报过吗？',
        options: ['通报过', '没有', '不清楚'],
        protection: CLEAR,
      },
    ],
    minimumPackets: 20,
    aggregators: [{ name: '某县委党校', key: POINTS.first }],
    ...more,
  };
}
