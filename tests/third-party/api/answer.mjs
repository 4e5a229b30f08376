/** Answers in JSON, and the one account that all the stand-in servers know. */
export const USER = 'li@gov.localhost';
export const NAME = 'li';
export const PASSWORD = 'right-pw-1';

export const ok = (json = {}) => ({ json });
export const refused = (status, json = {}) => ({ status, json });

/** What a request says, as JSON or as a form. */
export function fieldsOf(body) {
  try {
    return JSON.parse(body);
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}

export const pathOf = (request) => new URL(request.url, 'http://app').pathname;
/** Nothing here is a session: who has logged in holds a token that says so. */
export const isKnown = (request) =>
  /token-of-li/.test(
    `${request.headers.authorization} ${request.headers.cookie} ${request.headers['xc-auth']}`,
  );

const part = (fields) => Buffer.from(JSON.stringify(fields)).toString('base64url');
/** Some applications read when their token expires. */
export const TOKEN = `${part({ alg: 'none' })}.${part({ exp: 4e9, email: USER, id: '1' })}.token-of-li`;
