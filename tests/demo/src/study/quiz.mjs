const QUESTIONS = [
  ['减轻基层负担，政务应用程序应当？', ['强制打卡', '按需建设']],
  ['同一数据多头填报属于？', ['便民举措', '重复填报']],
  ['学习时长能否作为考评依据？', ['可以', '不可以']],
  ['功能相近的平台应当？', ['整合', '保留']],
];
const RIGHT = ['1', '1', '1', '0'];

export function showQuiz(main) {
  main.innerHTML = `
    <h2>第三讲测验</h2>
    <div class="questions">${QUESTIONS.map(
      ([text, choices], i) => `
        <fieldset><legend>${i + 1}. ${text}</legend>${choices
          .map(
            (choice, j) =>
              `<label><input type="radio" name="q${i}" value="${j}" /> ${choice}</label>`,
          )
          .join('')}</fieldset>`,
    ).join('')}</div>
    <button type="button" id="hand-in" data-purpose="study">交卷</button>
    <p id="score"></p>`;
  main.querySelector('#hand-in').addEventListener('click', async () => {
    const chosen = QUESTIONS.map((_, i) => main.querySelector(`[name=q${i}]:checked`)?.value);
    const score = main.querySelector('#score');
    if (chosen.includes(undefined)) {
      score.textContent = '请先完成全部题目';
      return;
    }
    await fetch('/api/quiz', { method: 'POST', body: '{}' });
    const right = chosen.filter((value, i) => value === RIGHT[i]).length;
    score.textContent = `考试成绩：${(right / QUESTIONS.length) * 100} 分`;
  });
}
