/** What logs cannot see: one choice a question, none of them made beforehand. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { NamedField } from '../survey-names';
import { namedFields } from '../survey-names';
import type { Key } from '../text';
import { useText } from '../text';
import type { Locked } from './locked';
import type { SurveyModel } from './model';
import { isQuestion } from './written';

interface Props {
  model: SurveyModel;
  definition: SurveyDefinition;
}

export function Questions({ model, definition }: Props) {
  const t = useText();
  const questions = namedFields(t, definition).filter(isQuestion);
  if (questions.length === 0) return null;
  const randomised =
    definition.aggregators.length === 1 &&
    definition.questions.some(({ protection }) => protection.how === 'randomised');
  return (
    <section class="card" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('joinQuestions')}</h2>
      <p class="soft">{t('joinQuestionsMore')}</p>
      {randomised && <p class="note">{t('joinQuestionsOnce')}</p>}
      {questions.map((question) => (
        <Question key={question.id} model={model} question={question} />
      ))}
    </section>
  );
}

function Question({ model, question }: { model: SurveyModel; question: NamedField }) {
  const t = useText();
  const { id, name, options } = question;
  const locked = model.lockedTo(id);
  const note = noteOf(locked, model.wouldBeDrawn(id));
  return (
    <fieldset class="question">
      <legend>{name}</legend>
      {[...options.map((text, option) => ({ text, option })), NO_ANSWER].map(({ text, option }) => (
        <label key={option}>
          <input
            type="radio"
            name={id}
            checked={model.chosen.value.answers[id] === option}
            disabled={locked !== null && option !== null && option !== locked.option}
            onChange={() => model.answer(id, option)}
          />
          {text ?? t('joinNoAnswer')}
        </label>
      ))}
      {note && <p class="note">{t(note)}</p>}
    </fieldset>
  );
}

function noteOf(locked: Locked | null, drawn: boolean): Key | null {
  if (locked) return locked.option === null ? 'joinNotAgain' : 'joinLocked';
  return drawn ? null : 'joinNotAsked';
}

const NO_ANSWER = { text: null, option: null };
