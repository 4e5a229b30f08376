/** docs/architecture.md, drawn from the code: its parts, and what each imports. */
import { graph, partOf } from './import-graph';

/** What a part is for, in the order in which a fact goes through them. */
const PARTS: Record<string, string> = {
  detect: '网页里：看见登录面板、点击、打卡、填报、视频，只说看见了什么，不下判断',
  messages: '网页、页面和后台之间说的话，凡进来的先查格式',
  dispatch: '后台收到一句话，交给谁办',
  recorder: '把看见的变成记录：一批一个事务',
  store: 'IndexedDB：记录、每日合计、手工记录、调研，升级一步一步',
  worker: '后台：开始、收下、取出待收的、合并到期的、画图标上的数',
  access: '浏览器给的东西：权限、注册脚本、设置、待收的、角标',
  core: '判断都在这里：有效时间、登录一场、每日合计、线索、节省、重合、调研；不碰网页、浏览器、时钟和存储',
  registry: '自带的平台名录和认得出的产品',
  seal: '调研的签名、加封、密钥和备份',
  split: '两个汇总方：拆开、核对、合计（Prio3）',
  ui: '弹窗、明细、设置、调研的三个页面；只画，不存',
  example: '示例数据',
  cli: '很大的调研：同一套规则的命令',
  browser: '唯一一处引用浏览器接口的垫片',
  entrypoints: '把上面的接起来：网页脚本、后台、各个页面',
};

export function architecturePage(): string {
  const files = [...graph.keys()];
  const strays = [...new Set(files.map(partOf))].filter((part) => !(part in PARTS));
  if (strays.length > 0) throw new Error(`nobody says what these are for: ${strays.join(', ')}`);
  const rows = Object.entries(PARTS).map(([part, what]) => `| \`${part}\` | ${what} |`);
  return `# 怎样搭起来的

这一页由 \`npm run architecture\` 从源码画出，测试查它是不是最新的；改了引用方向，重新画一遍。
谁可以引用谁，写在 README 的表里，由 \`npm run imports\` 守着。

一件事从发生到画出来：

    网页 → detect → 记录 → messages → recorder → store → rollup → summary → 弹窗、明细
                                                             └→ 数据包 → 汇总调研 → 表

## 各部分

| 部分 | 做什么 |
|---|---|
${rows.join('\n')}

## 谁引用谁

虚线是只引用类型。\`core\` 谁都可以引用，箭头省去。

\`\`\`mermaid
flowchart LR
${arrows().join('\n')}
\`\`\`

## 三个进程

- **网页里**（只进已添加的平台）：\`platform.js\` 一打开就在，记时间，把别人看见的攒成一批，最多 15 秒交一次，离开网页时写进扩展自己的存储；\`detectors.js\` 等这一页看得见了、或有人动手了，才由后台送进来，认登录、打卡、填表。
- **后台**（随时可以被浏览器停掉，不在内存里记事）：收下一批，一个事务里写明细、合计、这一批的编号和访问的状态。
- **页面**（弹窗、明细……）：直接读存储；要改什么，请后台去改。

为什么这样，见 \`docs/decisions/\`。
`;
}

/** One line a pair of parts, dotted where all that one takes of the other is types. */
function arrows(): string[] {
  const typesOnly = new Map<string, boolean>();
  for (const [from, imports] of graph) {
    for (const { to, typeOnly } of imports) {
      const [a, b] = [partOf(from), partOf(to)];
      if (a === b || b === 'core' || !(b in PARTS)) continue;
      typesOnly.set(`${a} ${b}`, (typesOnly.get(`${a} ${b}`) ?? true) && typeOnly);
    }
  }
  return [...typesOnly].sort().map(([pair, dotted]) => {
    const [a, b] = pair.split(' ');
    return `  ${a} ${dotted ? '-.->' : '-->'} ${b}`;
  });
}
