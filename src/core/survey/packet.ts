/** The packet's plaintext: a header and one number a field. Nothing else is ever in it. */

export const PACKET_SCHEMA = 1;
/** A packet made again with fewer fields or other answers; it stands in place of the one before. */
export const MOST_EDITIONS = 99;
/** A larger file is refused unread. */
export const PACKET_MAX_CHARS = 256_000;

export interface Packet {
  schema: typeof PACKET_SCHEMA;
  /** Id of the survey. */
  survey: string;
  /** 128 random bits, hex; drawn once a survey, on this machine. */
  nonce: string;
  /** 1 for the first; the highest of a nonce counts. */
  edition: number;
  /**
   * One value a field, in the order of `fieldsOf`: its band, or null where the participant left it
   * out or did not answer, and where a randomised field was not drawn. Of a randomised field it is
   * not said which of these it was, unless every packet answers all of them.
   */
  values: (number | null)[];
}
