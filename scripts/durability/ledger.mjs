/**
 * What the clients know: what they sent, what was acknowledged, and what they have still to send again.
 */
export class Ledger {
  /** Everything with an id that was ever sent: id → submission. */
  sent = new Map();
  /** Ids that got a 202. */
  acknowledged = new Set();
  /** Ids that a 202 called stored; a second one for the same id is a fault. */
  stored = new Set();
  showings = { sent: 0, acknowledged: 0 };
  /** Submissions without a reply, to be sent again with the same id. */
  pending = [];
  /** Replies other than 202, by status and code. */
  refusals = new Map();
  /** Sentences about replies that contradict the protocol. */
  faults = [];
  requests = 0;

  sending(submission) {
    this.requests += 1;
    if (submission.id === undefined) this.showings.sent += 1;
    else this.sent.set(submission.id, submission);
  }

  /** @param {{ status: number, retryAfter: string | undefined, body: any } | null} reply Null where none came. */
  replied(submission, reply) {
    if (reply?.status === 202) this.#accepted(submission, reply.body.outcome);
    else this.#refused(submission, reply);
  }

  #accepted({ id }, outcome) {
    if (id === undefined) {
      this.showings.acknowledged += 1;
      return;
    }
    if (outcome === 'stored' && this.stored.has(id)) this.faults.push('one id was called stored twice');
    if (outcome === 'stored') this.stored.add(id);
    this.acknowledged.add(id);
  }

  #refused(submission, reply) {
    if (reply !== null) {
      const name = `${reply.status} ${reply.body?.error?.code}`;
      this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1);
      if (reply.status !== 503) this.faults.push(`a sound submission was answered ${name}`);
      else if (!/^\d+$/.test(reply.retryAfter ?? '')) this.faults.push('a 503 came without Retry-After');
    }
    if (submission.id !== undefined && !this.acknowledged.has(submission.id)) this.pending.push(submission);
  }
}
