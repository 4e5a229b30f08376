/**
 * Players as their documentation starts them. Each is played by its own button for five seconds:
 * that is the study that was attended; the upper bound leaves a busy machine's loading aside.
 */
const PLAYED_MS = 5_000;
const BOUNDS = [4_000, 9_000];

const BUTTONS = {
  videojs: '.vjs-big-play-button',
  plyr: '.plyr__control--overlaid',
  xgplayer: '.xgplayer-start',
  dplayer: '.dplayer-play-icon',
  artplayer: '.art-state',
  mediaelement: '.mejs__overlay-button',
  jplayer: '.jp-play',
  aplayer: '.aplayer-button',
  'media-chrome': 'media-play-button',
};

const played = ([name, button]) => ({
  name: `${name}, played`,
  page: `players/players.html?p=${name}`,
  platform: { category: 'study' },
  async act(_page, user) {
    await user.sees(button);
    await user.press(button);
    await user.wait(PLAYED_MS);
  },
  settle: 0,
  expect: { studyMs: BOUNDS, logins: [], checkins: 0, quizzes: 0 },
});

/** Scripts need no press to play here, so a player that is let be must stay still. */
const still = {
  name: 'plyr, looked at and not played',
  page: 'players/players.html?p=plyr',
  panel: false,
  platform: { category: 'study' },
  act: (_page, user) => user.press('text=收藏'),
  settle: 4_000,
  expect: { studyMs: [0, 0], logins: [] },
};

const scorm = {
  name: 'scorm-again, a film in frames in a frame',
  page: 'players/scorm.html',
  panel: false,
  platform: { category: 'study' },
  async act(page, user) {
    await user.wait(1_500);
    const film = page.frames().find((frame) => frame.url().endsWith('scorm-film.html'));
    await user.press(film.locator('#play'));
    await user.wait(PLAYED_MS);
  },
  settle: 0,
  expect: { studyMs: BOUNDS, logins: [] },
};

export default {
  app: 'players',
  by: 'demo',
  controls: { ambiguous: ['播放', '收藏', '下一页'] },
  cases: [...Object.entries(BUTTONS).map(played), still, scorm],
};
