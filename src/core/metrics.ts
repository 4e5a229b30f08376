/** METHOD's metric dictionary, as far as this product measures it: names and units, no words. */

/** Seconds; a count; a share; seconds in 8 scheduled hours. */
export type MetricUnit = 's' | 'n' | '%' | 's/8h';

export interface Metric {
  name: string;
  unit: MetricUnit;
  /** May leave in a survey packet, banded (`E`); else it never enters one (`L`). */
  packet: boolean;
}

export const METRICS = [
  { name: 'burden_s', unit: 's', packet: true },
  { name: 'active_s', unit: 's', packet: true },
  { name: 'active_lo_s', unit: 's', packet: false },
  { name: 'active_hi_s', unit: 's', packet: false },
  { name: 'media_s', unit: 's', packet: true },
  { name: 'hidden_media_s', unit: 's', packet: false },
  { name: 'wait_s', unit: 's', packet: true },
  { name: 'study_s', unit: 's', packet: true },
  { name: 'burden_8h', unit: 's/8h', packet: true },
  { name: 'offhours_share', unit: '%', packet: true },
  { name: 'platforms_per_day', unit: 'n', packet: true },
  { name: 'login_n', unit: 'n', packet: true },
  { name: 'login_s', unit: 's', packet: true },
  { name: 'login_share', unit: '%', packet: true },
  { name: 'login_fail_n', unit: 'n', packet: true },
  { name: 'auth_steps', unit: 'n', packet: true },
  { name: 'relogin_n', unit: 'n', packet: true },
  { name: 'timeout_login_n', unit: 'n', packet: true },
  { name: 'checkin_n', unit: 'n', packet: true },
  { name: 'checkin_s', unit: 's', packet: true },
  { name: 'token_visit_n', unit: 'n', packet: true },
  { name: 'quiz_n', unit: 'n', packet: true },
  { name: 'submit_n', unit: 'n', packet: true },
  { name: 'upload_n', unit: 'n', packet: true },
  { name: 'repeat_form_n', unit: 'n', packet: true },
  { name: 'ack_n', unit: 'n', packet: true },
  { name: 'like_n', unit: 'n', packet: true },
  { name: 'rank_view_n', unit: 'n', packet: true },
  { name: 'click_n', unit: 'n', packet: false },
  { name: 'key_n', unit: 'n', packet: false },
  { name: 'mandated_share', unit: '%', packet: true },
  { name: 'offlist_share', unit: '%', packet: true },
  { name: 'coverage', unit: '%', packet: true },
  { name: 'own_cost_s', unit: 's', packet: false },
] as const satisfies readonly Metric[];
export type MetricName = (typeof METRICS)[number]['name'];
