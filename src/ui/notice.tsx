/** A plain notice: what happened, and what to do. */
import type { ComponentChildren } from 'preact';
import { useText } from './text';
import type { Trouble } from './trouble';
import { TROUBLE_SAYS } from './trouble';

export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const t = useText();
  const says = TROUBLE_SAYS[trouble];
  return (
    <Notice title={t(says.what)} alert>
      {t(says.todo)}
    </Notice>
  );
}

interface Props {
  title: string;
  alert?: boolean;
  children?: ComponentChildren;
}

export function Notice({ title, alert = false, children }: Props) {
  return (
    <div class={alert ? 'notice warn' : 'notice'} role={alert ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}
