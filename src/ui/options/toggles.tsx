/** Two switches, both off unless the user turns them on, and why. */
import { useText } from '../text';
import type { OptionsActions, OptionsState } from './state';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

export function Toggles({ state, actions }: Props) {
  const t = useText();
  const toggles = [
    {
      id: 'badge',
      name: t('badgeName'),
      more: t('badgeMore'),
      on: state.badge,
      set: actions.setBadge,
    },
    {
      id: 'hidden-media',
      name: t('hiddenName'),
      more: t('hiddenMore'),
      on: state.measured.hiddenMedia,
      set: actions.setHiddenMedia,
    },
  ];
  return (
    <section class="card">
      <h2>{t('togglesTitle')}</h2>
      {toggles.map(({ id, name, more, on, set }) => (
        <div class="toggle" key={id}>
          <input
            type="checkbox"
            role="switch"
            id={id}
            checked={on}
            aria-checked={on}
            aria-describedby={`${id}-more`}
            onChange={(event) => void set(event.currentTarget.checked)}
          />
          <label for={id}>{name}</label>
          <p id={`${id}-more`} class="note">
            {more}
          </p>
        </div>
      ))}
    </section>
  );
}
