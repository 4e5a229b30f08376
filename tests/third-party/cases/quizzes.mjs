/** survey-library: a quiz is handed in and scored; a survey or a form is not one. */
const press = (text) => (page) => page.locator(`label:has-text("${text}")`).first();

export default {
  app: 'quizzes',
  by: 'demo',
  controls: {
    study: ['交卷', 'css:input[value=交卷]'],
    submit: ['提交', 'css:input[value=提交]'],
    ambiguous: ['完成', 'Start Quiz', '下一页', '上一页', '清除', 'Clear'],
  },
  cases: [
    {
      name: 'a quiz of one page, handed in and scored',
      page: 'quizzes/quizzes.html?v=quiz',
      panel: false,
      platform: { category: 'study' },
      async act(page, user) {
        await user.press(press('2019')(page));
        await user.press(press('2012')(page));
        await user.press('input[value=交卷]');
        await user.sees('text=您答对了');
      },
      expect: { quizzes: 1, submits: 0, logins: [], checkins: 0 },
    },
    {
      name: 'a quiz of several pages, handed in and scored',
      page: 'quizzes/quizzes.html?v=quizzes',
      panel: false,
      platform: { category: 'study' },
      async act(page, user) {
        await user.press('input[value="Start Quiz"]');
        await user.press(press('1861-1865')(page));
        await user.press('.sd-navigation__next-btn');
        await user.press(press('Patrick Henry')(page));
        await user.press('.sd-navigation__complete-btn');
        await user.sees('text=correct answers');
      },
      expect: { quizzes: 1, submits: 0, logins: [] },
    },
    {
      name: 'a quiz left unanswered',
      page: 'quizzes/quizzes.html?v=quiz',
      panel: false,
      platform: { category: 'study' },
      act: (page, user) => user.press(press('2019')(page)),
      expect: { quizzes: 0, submits: 0 },
    },
    {
      name: 'a survey of satisfaction',
      page: 'quizzes/quizzes.html?v=satisfaction',
      panel: false,
      async act(page, user) {
        await user.press(press('愿意')(page));
        await user.fill('textarea', '少跑路');
        await user.press('input[value=提交]');
        await user.sees('text=感谢您的参与');
      },
      expect: { quizzes: 0, submits: 1 },
    },
    {
      name: 'a form',
      page: 'quizzes/quizzes.html?v=form',
      panel: false,
      async act(_page, user) {
        await user.fill('input >> nth=0', '李家村');
        await user.fill('input[type=number]', '120');
        await user.press('input[value=提交]');
        await user.sees('text=提交成功');
      },
      expect: { quizzes: 0, submits: 1, logins: [] },
    },
  ],
};
