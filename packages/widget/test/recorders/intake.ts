/**
 * Where a tool under test sends what it has recorded: a server that takes everything and keeps it readable.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, gunzipSync, inflateSync } from 'node:zlib';

export interface Intake {
  readonly address: string;
  /** Every request: its path and its body, and whatever was packed in them, unpacked. Latin-1, so no byte is lost. */
  readonly received: string[];
  stop(): Promise<void>;
}

/**
 * @param replies Part of a path → what is answered as JSON; `{}` elsewhere. The first that fits.
 */
export async function openIntake(replies: Readonly<Record<string, unknown>> = {}): Promise<Intake> {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { origin = '*', 'access-control-request-headers': headers = '*' } = request.headers;
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Headers', headers);
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT');
    response.setHeader('Content-Type', 'application/json');
    const path = decodeURIComponent((request.url ?? '').replaceAll('+', ' '));
    if (request.method !== 'OPTIONS')
      received.push(...unpacked(path), ...unpacked(Buffer.concat(chunks).toString('latin1')));
    const fitting = Object.keys(replies).find((part) => path.includes(part));
    response.end(JSON.stringify(fitting === undefined ? {} : replies[fitting]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const MAX_DEPTH = 6;
/** How gzip and zlib begin. */
const GZIP = '\x1f\x8b\x08';
const ZLIB = ['\x78\x01', '\x78\x5e', '\x78\x9c', '\x78\xda'];
const isPacked = (text: string, index = 0) =>
  [GZIP, ...ZLIB].some((beginning) => text.startsWith(beginning, index));

/** The text, and each text that is packed in it: compressed, in base 64, as a form's field or as a string of JSON. */
export function unpacked(text: string, depth = 0): string[] {
  if (depth > MAX_DEPTH || text.length < 8) return [text];
  const inner = [
    ...compressedIn(text),
    ...base64In(text),
    ...stringsOfJson(text),
    ...(text.includes('%7B') || text.includes('%22') ? [decoded(text)] : []),
  ].filter((part) => part !== text);
  return [text, ...inner.flatMap((part) => unpacked(part, depth + 1))];
}

/** What begins anywhere as gzip or zlib does and can be unpacked. */
function compressedIn(text: string): string[] {
  const found: string[] = [];
  // Cut off where a tool sends a stream in parts.
  const options = { finishFlush: constants.Z_SYNC_FLUSH };
  for (let index = 0; index < text.length; index += 1) {
    if (!isPacked(text, index)) continue;
    const bytes = Buffer.from(text.slice(index), 'latin1');
    const unpack = bytes[0] === 0x1f ? gunzipSync : inflateSync;
    try {
      const content = unpack(bytes, options).toString('latin1');
      if (content.length > 1) found.push(content);
    } catch {
      // Only looked like it.
    }
  }
  return found;
}

function base64In(text: string): string[] {
  return [...text.matchAll(/[A-Za-z0-9+/_-]{40,}={0,2}/g)].flatMap(([found]) => {
    const content = Buffer.from(found, 'base64').toString('latin1');
    return isPacked(content) || /^([[]|[{]")/.test(content) ? [content] : [];
  });
}

/** Strings in which a tool has put something packed or more JSON: as they were before they were escaped. */
function stringsOfJson(text: string): string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.){8,})"/g)].flatMap(([found, inside = '']) => {
    if (!/\\u001f|\\"|^x/.test(inside)) return [];
    try {
      return [JSON.parse(Buffer.from(found, 'latin1').toString('utf8')) as string];
    } catch {
      return [];
    }
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
