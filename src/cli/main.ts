/** `npm run survey -- …`: exit code 0 where it is done, 1 where it is not, 2 where nothing was asked. */
import { aggregate } from './aggregate';
import type { Command } from './command';
import { chosenLanguage, commandOf } from './command';
import { merge } from './merge';
import { productWords } from './product-words';
import { Stop } from './stop';
import { saying } from './words';

const args = process.argv.slice(2);
const language = chosenLanguage(args, process.env);
const say = saying(language);
const t = productWords(language);

function asked(): Command | null {
  try {
    return commandOf(args);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(say(error.sentence, ...error.values));
    console.error(say('seeHelp'));
    return null;
  }
}

async function done(command: Command): Promise<string[]> {
  switch (command.name) {
    case 'help':
      return [say('help')];
    case 'aggregate':
      return aggregate(command, say, t);
    case 'merge':
      return merge(command, say, t);
  }
}

/** Ends at once: workers that are still at it have nothing left to do. */
function end(code: number): never {
  process.exit(code);
}

const command = asked();
if (!command) end(2);
try {
  console.log((await done(command)).join('\n'));
  process.exitCode = 0;
} catch (error) {
  if (error instanceof Stop) console.error(say(error.sentence, ...error.values));
  else console.error(say('failed', error instanceof Error ? (error.stack ?? error.message) : '?'));
  end(1);
}
