/** When its user had paused the measuring: a day that was mostly paused was not observed. */

export interface Pause {
  /** Epoch ms. */
  from: number;
  /** Null until it is resumed. */
  until: number | null;
}
