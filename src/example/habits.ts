/** When somebody in a county office comes to each platform of the example, and what he does there. */
import type { LoginMethod } from '../core/trace';
import type { Act } from './acts';
import type { Span } from './stay';

export interface Coming {
  /** Hour of the day, with a fraction, and by how many minutes it varies. */
  hour: number;
  about: number;
  /** Probability on a day that it applies to. */
  often: number;
  /** 0 is Sunday; every working day where absent. */
  weekdays?: readonly number[];
  /** On days off instead. */
  off?: true;
  acts: readonly Act[];
}

export interface Habit {
  platform: string;
  /** Since how many days it is measured; the whole example where absent. */
  sinceDays?: number;
  /** `often`: the probability that a coming begins with a login; always where absent. */
  login: { method: LoginMethod[]; seconds: Span; often?: number };
  /** Probability that the session ran out and the way back in goes by the login again. */
  ranOut: number;
  comings: readonly Coming[];
}

const MONDAY = [1];
const FORM_DAYS = [1, 3, 4];

export const HABITS: readonly Habit[] = [
  {
    platform: 'example-oa',
    login: { method: ['password', 'captcha'], seconds: [60, 130], often: 0.8 },
    ranOut: 0.5,
    comings: [
      {
        hour: 8.2,
        about: 8,
        often: 1,
        acts: [
          { does: 'read', seconds: [180, 480] },
          { does: 'press', what: 'acknowledge', times: [1, 4] },
          { does: 'fill', table: 'notice-reply', minutes: [3, 7], often: 0.45 },
        ],
      },
      {
        hour: 16.8,
        about: 25,
        often: 0.35,
        acts: [
          { does: 'read', seconds: [90, 240] },
          { does: 'press', what: 'acknowledge', times: [1, 2] },
        ],
      },
    ],
  },
  {
    platform: 'example-party',
    login: { method: ['password', 'sms'], seconds: [95, 190] },
    ranOut: 0,
    comings: [
      {
        hour: 8.75,
        about: 12,
        often: 0.97,
        acts: [
          { does: 'check-in', seconds: [14, 40] },
          { does: 'rank', seconds: [10, 18], often: 0.25 },
        ],
      },
      {
        hour: 11,
        about: 20,
        often: 0.5,
        weekdays: [3],
        acts: [{ does: 'read', seconds: [150, 320] }],
      },
    ],
  },
  {
    platform: 'example-study',
    login: { method: ['password', 'captcha'], seconds: [80, 150] },
    ranOut: 0.35,
    comings: [
      {
        hour: 14.3,
        about: 15,
        often: 0.85,
        acts: [
          { does: 'study', minutes: [18, 38], ends: 0.35 },
          { does: 'quiz', seconds: [120, 260], often: 0.2 },
        ],
      },
      {
        hour: 20.1,
        about: 25,
        often: 0.22,
        acts: [{ does: 'study', minutes: [16, 34], ends: 0.4 }],
      },
      {
        hour: 10,
        about: 60,
        often: 0.14,
        off: true,
        acts: [{ does: 'study', minutes: [20, 45], ends: 0.5 }],
      },
    ],
  },
  {
    platform: 'example-grid',
    login: { method: ['password', 'sms'], seconds: [100, 170] },
    ranOut: 0.25,
    comings: [
      {
        hour: 10.3,
        about: 20,
        often: 0.95,
        weekdays: FORM_DAYS,
        acts: [{ does: 'fill', table: 'household', minutes: [9, 14], photos: [1, 3] }],
      },
      {
        hour: 10.4,
        about: 30,
        often: 0.5,
        weekdays: [2, 5],
        acts: [{ does: 'fill', table: 'inspection', minutes: [5, 9], photos: [2, 4] }],
      },
    ],
  },
  {
    platform: 'example-aid',
    login: { method: ['password', 'ukey'], seconds: [90, 180] },
    ranOut: 0.2,
    comings: [
      {
        hour: 15.8,
        about: 20,
        often: 0.9,
        weekdays: FORM_DAYS,
        acts: [{ does: 'fill', table: 'aided-household', minutes: [8, 13] }],
      },
    ],
  },
  {
    platform: 'example-publicity',
    sinceDays: 47,
    login: { method: ['qr'], seconds: [60, 120] },
    ranOut: 0,
    comings: [
      {
        hour: 11.5,
        about: 15,
        often: 0.6,
        acts: [
          { does: 'press', what: 'like-share', times: [4, 8] },
          { does: 'rank', seconds: [15, 40], often: 0.6 },
        ],
      },
    ],
  },
  {
    platform: 'example-duty',
    login: { method: ['password'], seconds: [40, 80] },
    ranOut: 0,
    comings: [
      {
        hour: 17.6,
        about: 10,
        often: 0.35,
        acts: [{ does: 'check-in', seconds: [10, 25] }],
      },
      {
        hour: 9,
        about: 30,
        often: 0.25,
        off: true,
        acts: [
          { does: 'check-in', seconds: [10, 25] },
          { does: 'read', seconds: [90, 240] },
        ],
      },
    ],
  },
  {
    platform: 'example-members',
    login: { method: ['password', 'captcha'], seconds: [60, 120] },
    ranOut: 0,
    comings: [
      {
        hour: 9.1,
        about: 8,
        often: 1,
        weekdays: MONDAY,
        acts: [{ does: 'read', seconds: [8, 20] }],
      },
    ],
  },
  {
    platform: 'example-groups',
    login: { method: ['qr'], seconds: [30, 70], often: 0.25 },
    ranOut: 0,
    comings: [
      {
        hour: 9.6,
        about: 20,
        often: 0.9,
        acts: [{ does: 'press', what: 'acknowledge', times: [2, 6] }],
      },
    ],
  },
];
