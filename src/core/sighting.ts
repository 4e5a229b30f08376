/**
 * What a page tells the recorder: less than a trace, since a page does not know its tab, its visit
 * or what came before. Times are wall-clock epoch milliseconds as the page reckons them
 * (see detect/clock.ts).
 */
import type { CheckinForm, Context, LoginMethod, Purpose } from './trace';

/** What attention one frame saw since its last report. */
export interface AttentionReport {
  /** Input times, at most one a second, each with where on the page it was. */
  pulses: [at: number, context: Context][];
  /** Moments at which focus, visibility or the clock broke the chain of inputs. */
  breaks: number[];
  /** Until when this frame is known to have been visible and focused; 0 where it never was. */
  aliveUntil: number;
  /** Stretches in which media played while visible and focused. */
  media: [from: number, until: number][];
  /**
   * Of a visible frame that cannot tell whether its page has the focus: stretches in which media played
   * there, and moments at which the focus left it. The worker, which can tell, makes them media and
   * breaks or leaves them out; nobody else reads them.
   */
  beside?: [from: number, until: number][];
  leavings?: number[];
  /** Start of the navigation that opened this document; only in a root frame's first report. */
  opened?: number;
  /** When this document was left; only in a root frame's last report. */
  closed?: number;
}

/**
 * A login panel as the page shows it. `touched` is the first trusted input inside it, and again
 * where its user turned to another tab of it; `gone` is the page's doing, `left` its user's.
 */
export interface PanelSighting {
  kind: 'panel';
  state: 'shown' | 'touched' | 'submitted' | 'refused' | 'gone' | 'left';
  methods: LoginMethod[];
  /** It asks for a code alone: a step of a login, or no login at all. */
  step?: boolean;
  /** It locks a session that goes on behind it. */
  locked?: boolean;
  /** It says that the session ran out. */
  ranOut?: boolean;
  /** Untouched, with a password that the page itself had put in. */
  filled?: boolean;
}

/**
 * A settled document without a login panel; `signedIn` where it offers a way to log out, `step`
 * where it asks for a code alone.
 */
export interface ClearSighting {
  kind: 'clear';
  signedIn: boolean;
  step?: boolean;
}

/**
 * A sign-in whose answer may be the next document: what was pressed as a page was left, and what
 * the page after it shows. `marks` counts the sign-ins that a page shows as made.
 */
export type SignInSighting = { kind: 'sign-in'; marks: number } & (
  | { state: 'left'; by: 'submit' | 'button' | 'link' }
  | { state: 'returned'; same: boolean; says: boolean }
);

export type Sighting = { at: number } & (
  | PanelSighting
  | ClearSighting
  | SignInSighting
  | { kind: 'click'; purpose: Purpose }
  | { kind: 'keys'; n: number }
  | { kind: 'wait'; ms: number }
  /** `at` is the moment the check-in took effect. */
  | { kind: 'checkin'; form: CheckinForm }
  /** `at` is the first edit; `ms` runs to the page's acceptance, or until its document was `left` for it. */
  | { kind: 'submit'; fields: number; ms: number; shape: number[]; left?: boolean }
  /** A message that the session ran out was pressed away. */
  | { kind: 'expired' }
  /** A document that came next says no. */
  | { kind: 'refusal' }
  | { kind: 'upload'; files: number; photo: boolean }
  | { kind: 'prompt' }
  | { kind: 'rank' }
  | { kind: 'hidden-media'; ms: number }
);

/** One message from one frame. The sender makes `id`, keeps the batch until it is acknowledged. */
export interface Batch {
  id: string;
  /** True where no ancestor frame is measured: this frame speaks for the tab's focus. */
  root: boolean;
  /** The platform whose address this is, if any. */
  platform: string | null;
  /** Platforms that name this address as a sign-on, QR or player host. */
  relatedTo: string[];
  attention: AttentionReport;
  sightings: Sighting[];
}

/** Where a batch came from, as the worker knows and a frame learns from its first answer. */
export interface Place {
  tab: number;
  frame: number;
}

/** A batch that its frame could not hand over; `place` is null where no answer ever came. */
export interface OutboxItem {
  batch: Batch;
  place: Place | null;
}

/** How the worker refuses a batch that the disk has no room for. */
export const NO_ROOM = 'full';

/** Keys of the outbox in the extension's storage. */
export const OUTBOX_PREFIX = 'outbox:';
