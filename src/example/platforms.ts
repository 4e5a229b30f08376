/** The platforms of the example: invented, in kinds that every county knows. No real name, no real host. */
import type { Mandate, Platform } from '../core/platform';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Named = Record<Language, string>;

type Entry = Pick<Platform, 'id' | 'level' | 'category' | 'workList'> & {
  name: Named;
  mandate: Mandate;
};

const required = (more: Partial<Mandate> = {}): Mandate => ({
  use: 'required',
  metrics: [],
  bulletin: 'none',
  exempt: false,
  ...more,
});

const ENTRIES: readonly Entry[] = [
  {
    id: 'example-study',
    name: { zh: '干部在线学堂（示例）', en: 'Cadre Online School (example)' },
    level: 'province',
    category: 'study',
    workList: 'on',
    mandate: required({ use: 'assessed', metrics: ['study-hours'], bulletin: 'monthly' }),
  },
  {
    id: 'example-party',
    name: { zh: '党建云（示例）', en: 'Party Cloud (example)' },
    level: 'city',
    category: 'party',
    workList: 'on',
    mandate: required({ metrics: ['login-rate', 'points'], bulletin: 'weekly' }),
  },
  {
    id: 'example-oa',
    name: { zh: '协同办公（示例）', en: 'Office Desk (example)' },
    level: 'county',
    category: 'oa',
    workList: 'on',
    mandate: required(),
  },
  {
    id: 'example-grid',
    name: { zh: '网格治理（示例）', en: 'Grid Governance (example)' },
    level: 'city',
    category: 'grid',
    workList: 'on',
    mandate: required({ use: 'assessed', metrics: ['completion'], bulletin: 'monthly' }),
  },
  {
    id: 'example-aid',
    name: { zh: '帮扶台账（示例）', en: 'Household Aid Ledger (example)' },
    level: 'province',
    category: 'data-reporting',
    workList: 'on',
    mandate: required(),
  },
  {
    id: 'example-publicity',
    name: { zh: '宣传积分榜（示例）', en: 'Publicity Points (example)' },
    level: 'county',
    category: 'publicity',
    workList: 'off',
    mandate: required({ use: 'assessed', metrics: ['points', 'click-rate'], bulletin: 'weekly' }),
  },
  {
    id: 'example-duty',
    name: { zh: '应急值守（示例）', en: 'Emergency Duty (example)' },
    level: 'county',
    category: 'safety',
    workList: 'on',
    mandate: required({ exempt: true }),
  },
  {
    id: 'example-members',
    name: { zh: '党员之家（示例）', en: "Members' Home (example)" },
    level: 'county',
    category: 'party',
    workList: 'unknown',
    mandate: required({ metrics: ['login-rate'], bulletin: 'unknown' }),
  },
  {
    id: 'example-groups',
    name: { zh: '工作群网页版（示例）', en: 'Work Groups on the Web (example)' },
    level: 'county',
    category: 'im',
    workList: 'on',
    mandate: required({ use: 'unknown', bulletin: 'unknown' }),
  },
];

/** `.example` is kept free of real sites (RFC 2606). */
export function platformsIn(language: Language): Platform[] {
  return ENTRIES.map(({ name, ...entry }) => ({
    ...entry,
    name: name[language],
    matches: [`https://${entry.id.replace('example-', '')}.example/*`],
  }));
}
