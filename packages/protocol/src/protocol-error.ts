/**
 * The closed list of what can go wrong between two parts of TrustGauge, each with its HTTP status, and the one
 * error class that carries it. A message says what was expected and what kind of thing came; it never repeats
 * what was sent, because what was sent may be a person's words.
 */

/** Every error code with its HTTP status. 4xx are final for a client, except 408 and 429. */
export const ERROR_STATUS = {
  body_not_json: 400,
  submission_malformed: 400,
  version_unsupported: 400,
  request_malformed: 400,
  not_signed_in: 401,
  sign_in_link_invalid: 401,
  share_link_invalid: 401,
  provider_refused: 401,
  origin_not_allowed: 403,
  token_not_allowed: 403,
  person_not_admitted: 403,
  person_domain_not_allowed: 403,
  not_found: 404,
  site_unknown: 404,
  survey_unknown: 404,
  alert_unknown: 404,
  incident_unknown: 404,
  receiver_unknown: 404,
  share_link_unknown: 404,
  step_unknown: 404,
  person_unknown: 404,
  read_token_unknown: 404,
  sign_in_not_offered: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  survey_paused: 409,
  series_unknown: 409,
  alert_already_acknowledged: 409,
  day_not_ended: 409,
  too_many_receivers: 409,
  too_many_share_links: 409,
  limit_reached: 409,
  changed_meanwhile: 409,
  person_known_already: 409,
  last_owner: 409,
  paused_by_file: 409,
  site_exists: 409,
  body_too_large: 413,
  content_type_unsupported: 415,
  question_unknown: 422,
  option_unknown: 422,
  answer_incomplete: 422,
  mode_unsupported: 422,
  configuration_invalid: 422,
  target_not_allowed: 422,
  too_many_requests: 429,
  internal: 500,
  store_unavailable: 503,
  store_newer: 503,
  store_older: 503,
  store_unfinished: 503,
  clock_wrong: 503,
  provider_unreachable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** What every refusal looks like on the wire. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string };
}

/** A refusal: a code from the closed list, what was expected, and what kind of thing came instead. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: ErrorCode;
  readonly status: number;

  constructor(code: ErrorCode, { expected, got }: { expected: string; got: string }) {
    super(`expected ${expected}, got ${got}`);
    this.code = code;
    this.status = ERROR_STATUS[code];
  }

  toBody(): ErrorBody {
    return { error: { code: this.code, message: this.message } };
  }
}

/** Whether a client should keep a submission and try again after a reply with this HTTP status. */
export function isRetriableStatus(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}
