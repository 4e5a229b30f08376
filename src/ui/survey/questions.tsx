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
  return (
    <section class="card" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('joinQuestions')}</h2>
      <p class="soft">{t('joinQuestionsMore')}</p>
      {questions.map(({ id, name, options }) => (
        <fieldset key={id} class="question">
          <legend>{name}</legend>
          {[...options.map((text, option) => ({ text, option })), NO_ANSWER].map(
            ({ text, option }) => (
              <label key={option}>
                <input
                  type="radio"
                  name={id}
                  checked={model.chosen.value.answers[id] === option}
                  onChange={() => model.answer(id, option)}
                />
                {text ?? t('joinNoAnswer')}
              </label>
            ),
          )}
        </fieldset>
      ))}
    </section>
  );
}

const NO_ANSWER = { text: null, option: null };
