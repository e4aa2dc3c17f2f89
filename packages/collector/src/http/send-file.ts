import type { Context } from 'hono';
import { replyWithShared } from './shared-body.js';
import type { StaticFile } from './static-files.js';

export interface SendOptions {
  readonly cacheControl: string;
  /** The request's headers on which the reply depends. Default: only how it may be coded. */
  readonly vary?: string;
}

/** A file in the best coding that the client takes; 304 where the client has it. */
export async function sendFile(
  context: Context,
  file: StaticFile,
  { cacheControl, vary = 'Accept-Encoding' }: SendOptions,
): Promise<Response> {
  const coding = file.codingFor(context.req.header('Accept-Encoding') ?? '');
  const etag = file.etagFor(coding);
  context.header('Cache-Control', cacheControl);
  context.header('ETag', etag);
  context.header('Vary', vary);
  if (hasTag(context.req.header('If-None-Match') ?? '', etag)) return context.body(null, 304);
  context.header('Content-Type', file.contentType);
  if (coding !== 'identity') context.header('Content-Encoding', coding);
  return replyWithShared(context, await file.body(coding));
}

/** Compared weakly, as RFC 9110 has it for this header: proxies mark tags as weak. */
function hasTag(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
