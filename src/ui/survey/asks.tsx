/** Each item that is asked: its bands, its protection, and once measured what the packet says. */
import type { Protection, SurveyDefinition } from '../../core/survey/definition';
import { chancesOf } from '../../core/survey/randomise';
import { lotOf, randomisedFields } from '../../core/survey/sampling';
import { Scroll } from '../scroll';
import type { NamedField } from '../survey-names';
import { namedFields, wholeName } from '../survey-names';
import type { T } from '../text';
import { useText } from '../text';
import type { SurveyModel } from './model';
import { Written } from './written';

interface Props {
  model: SurveyModel;
  definition: SurveyDefinition;
}

export function Asks({ model, definition }: Props) {
  const t = useText();
  const fields = namedFields(t, definition);
  const measured = model.draft.value !== null;
  const split = definition.aggregators.length > 1;
  const kinds = new Set(fields.map(({ protection }) => protection.how));
  return (
    <section class="card">
      <h2>{t('joinAsks')}</h2>
      <p class="soft">{t('joinBandsMore')}</p>
      <Scroll label={t('joinAsks')}>
        <table class="asks">
          <thead>
            <tr>
              <th scope="col">{t('joinItem')}</th>
              <th scope="col">{t('joinGuard')}</th>
              {measured && <th scope="col">{t('joinSaid')}</th>}
              {measured && <td />}
            </tr>
          </thead>
          <tbody>
            {fields.map((field, i) => (
              <tr key={field.id}>
                <th scope="row">
                  {wholeName(t, field)}
                  <span class="note">{field.options.join(' · ')}</span>
                </th>
                <td>{guardName(t, field, split)}</td>
                {measured && <Written model={model} field={field} place={i} />}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <ul class="points soft">
        {split && <li>{t('joinSplitMore')}</li>}
        {!split && kinds.has('clear') && <li>{t('joinClearMore')}</li>}
        {!split && kinds.has('randomised') && <li>{t('joinRandomisedMore')}</li>}
        {!split && kinds.has('randomised') && <li>{lotsSay(t, definition)}</li>}
      </ul>
    </section>
  );
}

/** What is written of the randomised items, and whether it shows that one was left out. */
function lotsSay(t: T, definition: SurveyDefinition): string {
  const { most } = lotOf(definition);
  return randomisedFields(definition).length > most ? t('joinLots', most) : t('joinNoLots');
}

function guardName(t: T, { options, protection }: NamedField, split: boolean): string {
  if (split) return t('joinSplit');
  return protectionName(t, protection, options.length);
}

function protectionName(t: T, protection: Protection, bands: number): string {
  if (protection.how === 'clear') return t('joinClear');
  const { truth } = chancesOf(bands, protection.epsilon);
  return t('joinRandomised', `${Math.round(truth * 100)}%`);
}
