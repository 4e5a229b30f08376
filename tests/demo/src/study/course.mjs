import videojs from 'video.js';
import 'video.js/dist/video-js.css';
import zhCN from 'video.js/dist/lang/zh-CN.json';

videojs.addLanguage('zh-CN', zhCN);

/** Where the course asks whether its viewer is still there. */
const PROMPT_AT_S = 8;

export function showCourse(main) {
  main.innerHTML = `
    <h2>第三讲　基层减负与数字治理</h2>
    <video class="video-js vjs-big-play-centered" id="player" preload="auto" width="800" height="450"
      src="/course.webm"></video>
    <p id="state">学习进度：未完成</p>`;
  const player = videojs('player', { controls: true, language: 'zh-CN' });
  let asked = false;
  player.on('timeupdate', () => {
    if (asked || player.currentTime() < PROMPT_AT_S) return;
    asked = true;
    player.pause();
    ask(main, () => player.play());
  });
  player.on('ended', async () => {
    await fetch('/api/course', { method: 'POST', body: '{}' });
    main.querySelector('#state').textContent = '恭喜您完成本课程学习，已获得 0.5 学时';
  });
}

function ask(main, goOn) {
  const dialog = document.createElement('dialog');
  dialog.innerHTML = `<p>学习时间较长，是否继续学习？</p>
    <button type="button" data-purpose="study">继续学习</button>`;
  dialog.querySelector('button').addEventListener('click', () => {
    dialog.remove();
    navigator.sendBeacon('/api/prompt', '{}');
    goOn();
  });
  main.append(dialog);
  dialog.showModal();
}
