/** Questions of the organiser's own, by choice of one. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { QuestionTemplate } from '../../core/survey/defaults';
import { QUESTION_TEMPLATES } from '../../core/survey/defaults';
import type { Question } from '../../core/survey/definition';
import { MAX_OPTIONS, MIN_OPTIONS } from '../../core/survey/limits';
import type { Key } from '../text';
import { useText } from '../text';
import { GoneRow } from '../undo';
import { nextQuestion, optionsIn, questionOf } from './draft';
import { FaultsAt } from './faults-at';
import type { OrganiseModel } from './model';
import { ProtectionChoice } from './protection';
import { holdTaken } from './taken-out';

const takenQuestions = holdTaken<Question>();

const TEMPLATE: Record<QuestionTemplate, { name: Key; text: Key; options: Key }> = {
  ranked: { name: 'questionRanked', text: 'questionRankedText', options: 'questionRankedOptions' },
  learning: {
    name: 'questionLearning',
    text: 'questionLearningText',
    options: 'questionLearningOptions',
  },
  pressure: {
    name: 'questionPressure',
    text: 'questionPressureText',
    options: 'questionPressureOptions',
  },
};

export function Questions({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { questions } = model.draft.value;
  const gone = takenQuestions(model);
  const title = useRef<HTMLHeadingElement>(null);
  const add = (text: string, options: string[]) => {
    // One that may yet be had back keeps its number.
    const there = [...questions, ...gone.all.map(({ one }) => one)];
    model.set({ questions: [...questions, questionOf(nextQuestion(there), text, options)] });
  };
  return (
    <section class="card" aria-labelledby="questions-title">
      <h2 id="questions-title" tabIndex={-1} ref={title}>
        {t('organiseQuestions')}
      </h2>
      <p class="soft">{t('organiseQuestionsNote')}</p>
      <ol class="questions">
        {questions.map((question, i) => (
          <QuestionFields
            key={`${model.begun.value} ${question.id}`}
            model={model}
            question={question}
            number={i + 1}
            drop={() => model.set({ questions: gone.takeOut(questions, question) })}
          />
        ))}
        {gone.all.map((out) => (
          <GoneRow
            key={out.one.id}
            name={out.one.text || t('organiseQuestion', out.place + 1)}
            onUndo={() => {
              model.set({ questions: gone.putBack(questions, out) });
              // The button that was pressed is gone.
              title.current?.focus();
            }}
          />
        ))}
      </ol>
      <p class="acts">
        {QUESTION_TEMPLATES.map((template) => {
          const { name, text, options } = TEMPLATE[template];
          return (
            <button
              type="button"
              key={template}
              onClick={() => add(t(text), optionsIn(t(options)))}
            >
              {t('organiseAddNamed', t(name))}
            </button>
          );
        })}
        <button type="button" onClick={() => add('', [])}>
          {t('organiseBlank')}
        </button>
      </p>
    </section>
  );
}

interface Props {
  model: OrganiseModel;
  question: Question;
  number: number;
  drop: () => void;
}

function QuestionFields({ model, question, number, drop }: Props) {
  const t = useText();
  const typed = useSignal(question.options.join('\n'));
  const { questions } = model.draft.value;
  const name = t('organiseQuestion', number);
  const set = (change: Partial<Question>) =>
    model.set({
      questions: questions.map((one) => (one.id === question.id ? { ...one, ...change } : one)),
    });
  return (
    <li>
      <div class="question-head">
        <label>
          <span>{name}</span>
          <input
            type="text"
            maxLength={200}
            value={question.text}
            onInput={(event) => set({ text: event.currentTarget.value })}
          />
        </label>
        <button type="button" aria-label={t('organiseDropNamed', name)} onClick={drop}>
          {t('organiseDrop')}
        </button>
      </div>
      <label>
        <span>{t('organiseOptions', MIN_OPTIONS, MAX_OPTIONS)}</span>
        <textarea
          rows={4}
          maxLength={800}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            set({ options: optionsIn(typed.value) });
          }}
        />
      </label>
      <ProtectionChoice
        name={name}
        value={question.protection}
        bands={question.options.length}
        model={model}
        fields={(id) => id === `question:${question.id}`}
        onChange={(protection) => set({ protection })}
      />
      <FaultsAt model={model} at={`question:${question.id}`} />
    </li>
  );
}
