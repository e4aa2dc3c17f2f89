/**
 * JSON that is text already.
 */
import type { Context } from 'hono';
import { replyWithShared } from './shared-body.js';

/** @param json In UTF-8. */
export function replyWithJson(context: Context, json: Uint8Array<ArrayBuffer>): Response {
  context.header('Content-Type', 'application/json');
  return replyWithShared(context, json);
}
