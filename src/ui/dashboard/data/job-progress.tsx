/** How far long work is, shown from half a second on, with a way to stop it. */
import { useId } from 'preact/hooks';
import type { Key } from '../../text';
import { useText } from '../../text';
import type { Job } from './save-job';

interface Props {
  job: Pick<Job, 'stage' | 'slow' | 'stop'>;
  /** What the button that stops it says; without one it cannot be stopped. */
  stop?: Key;
}

export function JobProgress({ job, stop }: Props) {
  const t = useText();
  const id = useId();
  const stage = job.stage.value;
  if (!stage || !job.slow.value) return null;
  return (
    <div class="job-progress">
      <span id={id} role="status">
        {t(stage.doing)}
      </span>
      <progress
        aria-labelledby={id}
        max={1}
        {...(stage.share === null ? {} : { value: stage.share })}
      />
      {stop && (
        <button type="button" onClick={job.stop}>
          {t(stop)}
        </button>
      )}
    </div>
  );
}
