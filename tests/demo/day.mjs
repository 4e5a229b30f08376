/** A working day of a township cadre, in about four minutes, on the three demo platforms. */
import { fileURLToPath } from 'node:url';
import { ACCOUNT } from './api/ledger.mjs';

const PHOTO = fileURLToPath(new URL('../../public/icon/', import.meta.url));

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {Awaited<ReturnType<import('./server.mjs').serveDemos>>} demos
 * @param {ReturnType<import('./human.mjs').scriptedUser>} me
 * @param {(what: string) => void} say
 */
export async function workingDay(context, demos, me, say) {
  const office = await context.newPage();
  say('协同办公：登录，验证码错一次');
  await office.goto(demos.urls.oa);
  await logInToOffice(office, demos, me, { wrongFirst: true });
  await me.read(office, 14_000);
  say('打卡：时间外被拒，再打成功，重复被拒');
  await checkIns(office, demos, me);
  say('签收公文，填周报，上传照片');
  await signDocuments(office, me);
  await fillReport(office, me);
  await sendPhotos(office, me);

  say('治理门户：短信登录，点赞，看排行，填近似的表');
  const portal = await context.newPage();
  await portal.goto(demos.urls.portal);
  await workInPortal(portal, demos, me);

  say('回到协同办公：读通知，离开 66 秒，会话过期，被迫重登');
  await office.bringToFront();
  await me.press(item(office, '首页'));
  await me.read(office, 10_000);
  await me.away(66_000);
  demos.ledger.expire('demo-oa');
  await me.press(item(office, '公文收件'));
  await me.press(office.getByRole('button', { name: '重新登录' }));
  await logInToOffice(office, demos, me);

  say('网络学院：统一身份认证错一次，看课，回答“是否继续学习”，测验');
  const study = await context.newPage();
  await study.goto(demos.urls.study);
  await takeCourse(study, me);

  say('退出；又点开登录页，没登就走了');
  await portal.bringToFront();
  await me.press(portal.getByRole('button', { name: '退出登录' }));
  await portal.getByPlaceholder('账号').waitFor();
  await me.pause(2_500);
  await portal.close();
  await office.bringToFront();
  await me.press(office.getByText('张晓明（城关镇）'));
  await me.press(office.getByRole('menuitem', { name: '退出登录' }));
  await office.getByPlaceholder('账号').waitFor();
  await me.pause(1_500);
  await me.fill(office.getByPlaceholder('账号'), 'zh');
  await me.pause(1_500);
  demos.ledger.fact('demo-oa', 'gave-up');
  await office.close();
  me.leave();
  await study.close();
}

const item = (page, name) => page.getByRole('menuitem', { name });

/** @param {{wrongFirst?: boolean}} [how] */
export async function logInToOffice(page, demos, me, { wrongFirst = false } = {}) {
  const code = page.getByPlaceholder('验证码');
  const enter = page.getByRole('button', { name: '登 录' });
  await me.fill(page.getByPlaceholder('账号'), ACCOUNT.username);
  await me.fill(page.getByPlaceholder('密码'), ACCOUNT.password);
  if (wrongFirst) {
    await me.fill(code, '0');
    await me.press(enter);
    await page.getByText('验证码错误').waitFor();
    await me.pause(1_200);
  }
  await me.fill(code, demos.office.captcha());
  await me.press(enter);
  await item(page, '首页').waitFor();
  await me.pause(1_500);
}

async function checkIns(page, demos, me) {
  const punch = page.getByRole('button', { name: '立即打卡' });
  await me.press(item(page, '考勤管理'));
  demos.ledger.rules.checkInOpen = false;
  await me.press(punch);
  await page.getByText('不在打卡时间范围内').waitFor();
  await me.pause(4_000);
  demos.ledger.rules.checkInOpen = true;
  await me.press(punch);
  await page.getByText('打卡成功').waitFor();
  await me.pause(4_000);
  await me.press(punch);
  await page.getByText('请勿重复打卡').waitFor();
  await me.pause(2_000);
}

async function signDocuments(page, me) {
  await me.press(item(page, '公文收件'));
  await me.press(page.getByRole('button', { name: '查看' }).first());
  await me.read(page, 4_000);
  await me.press(page.getByRole('button', { name: '收 到' }));
  await page.getByText('签收成功').first().waitFor();
  await me.pause(1_000);
  await me.press(page.getByRole('button', { name: '签收' }).nth(1));
  await me.pause(1_500);
}

async function fillReport(page, me) {
  await me.press(item(page, '信息采集'));
  await me.fill(page.getByLabel('村（社区）名称'), 'qinglong cun');
  await me.fill(page.getByLabel('填报人'), 'zhang xiaoming');
  await me.fill(page.getByLabel('联系电话'), '13800001234');
  const submit = page.getByRole('button', { name: '提 交' });
  await me.press(submit);
  await page.getByText('请输入整改情况').waitFor();
  await me.pause(800);
  await me.fill(page.getByLabel('排查户数'), '42');
  await me.press(page.locator('.el-select'));
  await me.press(page.getByRole('option', { name: '垃圾堆放' }));
  await me.fill(page.getByLabel('整改情况'), 'ben zhou paicha 42 hu, zhenggai wancheng 39 hu.');
  await me.press(submit);
  await page.getByText('提交成功').waitFor();
  await me.pause(1_500);
}

async function sendPhotos(page, me) {
  await me.press(item(page, '工作留痕'));
  for (const photos of [['16.png', '32.png'], ['48.png']]) {
    await me.choose(
      page.locator('button', { hasText: '上传照片' }),
      photos.map((name) => PHOTO + name),
    );
    await me.pause(1_500);
  }
}

async function workInPortal(page, demos, me) {
  await me.press(page.getByRole('tab', { name: '短信登录' }));
  await me.fill(page.getByPlaceholder('手机号'), '13800001234');
  await me.press(page.getByRole('button', { name: '获取验证码' }));
  await page.getByText('演示短信').waitFor();
  await me.pause(1_500);
  await me.fill(page.getByPlaceholder('短信验证码'), demos.portal.sms() ?? '');
  await me.press(page.getByRole('button', { name: /^登\s?录$/ }));
  await page.getByRole('button', { name: '退出登录' }).waitFor();
  await me.pause(1_500);
  await me.press(page.getByRole('button', { name: /点赞/ }).first());
  await me.read(page, 5_000);
  await me.press(page.getByRole('button', { name: /点赞/ }).nth(1));
  await me.press(item(page, '积分排行榜'));
  await me.read(page, 8_000);
  await me.press(item(page, '人居环境周报'));
  await me.fill(page.getByLabel('村（社区）名称'), 'qinglong cun');
  await me.fill(page.getByLabel('填报人'), 'zhang xiaoming');
  await me.fill(page.getByLabel('整改情况'), 'tong shang, yi wancheng 39 hu.');
  await me.press(page.getByRole('button', { name: /^提\s?交$/ }));
  await page.getByText('提交成功').waitFor();
  await me.pause(1_500);
}

async function takeCourse(page, me) {
  await me.press(page.getByText('统一身份认证登录'));
  for (const password of ['zhang2026', ACCOUNT.password]) {
    await me.fill(page.getByPlaceholder('用户名'), ACCOUNT.username);
    await me.fill(page.getByPlaceholder('密码'), password);
    await me.press(page.getByRole('button', { name: '登 录' }));
    await me.pause(1_500);
  }
  await me.press(page.locator('.vjs-big-play-button'));
  await me.press(page.getByRole('button', { name: '继续学习' }));
  await page.getByText('恭喜您完成').waitFor({ timeout: 60_000 });
  await me.pause(1_500);
  await me.press(page.getByRole('link', { name: '在线测验' }));
  await me.press(page.getByLabel('按需建设'));
  await me.press(page.getByLabel('重复填报'));
  const handIn = page.getByRole('button', { name: '交卷' });
  await me.press(handIn);
  await page.getByText('请先完成').waitFor();
  await me.pause(1_500);
  await me.press(page.getByLabel('不可以'));
  await me.press(page.getByLabel('整合'));
  await me.press(handIn);
  await page.getByText('考试成绩').waitFor();
  await me.pause(1_500);
  await me.press(page.getByRole('link', { name: '退出登录' }));
  await me.pause(2_000);
}
