/** Pages driven over the debugging pipe alone: no port is open in a browser that a person uses. */
import { setTimeout as sleep } from 'node:timers/promises';

/** @param {Awaited<ReturnType<import('./browser.mjs').startBrowser>>['pipe']} pipe */
export const pipePages = (pipe) => async (url) => {
  const { targetId } = await pipe.send('Target.createTarget', { url });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => pipe.send(method, params, 30_000, sessionId);
  const run = async (expression) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  const nodeOf = async (selector) => {
    const { root } = await send('DOM.getDocument', { depth: 0 });
    return (await send('DOM.querySelector', { nodeId: root.nodeId, selector })).nodeId;
  };
  const until = async (ready) => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await ready().catch(() => false)) return;
      await sleep(100);
    }
    throw new Error(`${url}: 没有打开 did not open`);
  };
  await until(() => run(`document.readyState === 'complete' && location.href !== 'about:blank'`));
  return {
    run,
    async chooseFile(selector, file) {
      await until(async () => (await nodeOf(selector)) > 0);
      await send('DOM.setFileInputFiles', { files: [file], nodeId: await nodeOf(selector) });
    },
    close: () => pipe.send('Target.closeTarget', { targetId }),
  };
};
