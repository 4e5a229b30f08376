/** What the packet says of one item, and the button that leaves it out. */
import type { NamedField } from '../survey-names';
import { wholeName } from '../survey-names';
import type { Key } from '../text';
import { useText } from '../text';
import type { SurveyModel } from './model';

interface Props {
  model: SurveyModel;
  field: NamedField;
  /** Among the packet's values. */
  place: number;
}

export function Written({ model, field, place }: Props) {
  const t = useText();
  const value = model.prepared.value?.packet.values[place] ?? null;
  const out = model.chosen.value.deleted.includes(field.id);
  const truth = truthOf(model, field);
  const name = wholeName(t, field);
  return (
    <>
      <td class="written">
        {value === null ? (
          <span class="soft">{t(gapName(model, field, out, truth))}</span>
        ) : (
          (field.options[value] ?? '')
        )}
        <span class="note">
          {t('joinWrites', String(value))}
          {value !== null && truth !== value && (
            <> · {t('joinTruth', field.options[truth ?? 0] ?? '')}</>
          )}
        </span>
      </td>
      <td>
        {(truth !== null || out) && !isQuestion(field) && (
          <button
            type="button"
            aria-label={t(out ? 'joinTakeInNamed' : 'joinLeaveOutNamed', name)}
            onClick={() => model.leaveOut(field.id, !out)}
          >
            {t(out ? 'joinTakeIn' : 'joinLeaveOut')}
          </button>
        )}
      </td>
    </>
  );
}

export function isQuestion({ id }: NamedField): boolean {
  return id.startsWith('question:');
}

/** The band that was measured, or the option that was chosen; null for neither. */
function truthOf({ draft, chosen }: SurveyModel, { id }: NamedField): number | null {
  return draft.value?.measured.get(id) ?? chosen.value.answers[id] ?? null;
}

function gapName(model: SurveyModel, field: NamedField, out: boolean, truth: number | null): Key {
  if (out) return isQuestion(field) ? 'joinUnanswered' : 'joinLeftOut';
  if (isLocked(model, field)) return 'joinNotAgain';
  if (truth === null) return isQuestion(field) ? 'joinUnanswered' : 'joinWithheld';
  return 'joinNotDrawn';
}

/** Whether a field says for good what it said in the first packet, which was made already. */
export function isLocked({ draft, tookPart }: SurveyModel, { protection }: NamedField): boolean {
  return tookPart.value && draft.value?.splitSeed === null && protection.how !== 'clear';
}
