/** Papers handed in, and what looks like one. @type {import('./case').Case[]} */
const answered =
  (...presses) =>
  async (page) => {
    for (const one of presses) await page.click(one);
    await page.click('#go');
  };
const two = ['input[name=q1] >> nth=0', 'input[name=q2] >> nth=1'];
const paper = (v, name, quizzes, submits, act = answered(...two), more = {}) => ({
  name,
  page: `quiz/papers.html?v=${v}`,
  act,
  settle: 2_500,
  expect: { quizzes, submits, logins: [], ...more },
});

export default [
  paper('exam', '提交答案 on a test, answered by a score beside its terms', 1, 0),
  paper('toast', '交卷 as a link, answered by a toast', 1, 0),
  paper('named', 'lettered questions under a heading that says 测验', 1, 0),
  paper('scored', 'plain questions that are answered by a score', 1, 0),
  paper('survey', 'a survey of satisfaction is a form', 0, 1),
  paper('wjx', 'a questionnaire that calls its questions [单选题] is a form', 0, 1),
  paper(
    'wrong',
    'one question in the manner of H5P, answered wrongly',
    1,
    0,
    answered('[role=radio] >> nth=1'),
  ),
  paper('pop', 'a question put into the way of a video', 1, 0, answered('input[name=p] >> nth=0')),
  paper(
    'captcha',
    'a captcha put into the way of a video is no quiz and no login',
    0,
    0,
    async (page) => {
      await page.click('#code');
      await page.keyboard.type('7k2p', { delay: 20 });
      await page.click('#go');
    },
  ),
  paper('settings', 'settings with choices are no quiz', 0, 1),
  paper('vote', 'a vote is no quiz', 0, 0, answered('input[name=q1] >> nth=0'), {
    clicks: { 'like-share': 1 },
  }),
  paper('unsent', 'a paper that is not complete is not handed in', 0, 0),
];
