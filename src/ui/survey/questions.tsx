/** What logs cannot see: one choice a question, none of them made beforehand. */
import type { SurveyDefinition } from '../../core/survey/definition';
import { namedFields } from '../survey-names';
import { useText } from '../text';
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
      {questions.map(({ id, name, options }) => {
        const locked = model.lockedTo(id);
        return (
          <fieldset key={id} class="question">
            <legend>{name}</legend>
            {[...options.map((text, option) => ({ text, option })), NO_ANSWER].map(
              ({ text, option }) => (
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
              ),
            )}
            {locked && <p class="note">{t('joinLocked')}</p>}
          </fieldset>
        );
      })}
    </section>
  );
}

const NO_ANSWER = { text: null, option: null };
