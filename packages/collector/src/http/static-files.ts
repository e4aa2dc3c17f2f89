/**
 * The built files of the widget and the dashboard, read once at the start, compressed once when first asked for.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** Compressed already, or too small to gain. */
const isCompressible = (name: string, body: Buffer) => extname(name) !== '.woff2' && body.length > 256;

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);

type Coding = 'br' | 'gzip' | 'identity';

export class StaticFile {
  readonly name: string;
  readonly contentType: string;
  readonly #tag: string;
  readonly #body: Buffer<ArrayBuffer>;
  readonly #coded = new Map<Coding, Promise<Buffer<ArrayBuffer>>>();

  constructor(name: string, contentType: string, body: Buffer<ArrayBuffer>) {
    this.name = name;
    this.contentType = contentType;
    this.#tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    this.#body = body;
  }

  /** Strong: of the bytes that are sent in this coding. */
  etagFor(coding: Coding): string {
    return `"${this.#tag}${coding === 'identity' ? '' : `-${coding}`}"`;
  }

  /** The best coding that the client takes, by its `Accept-Encoding`. */
  codingFor(acceptEncoding: string): Coding {
    if (!isCompressible(this.name, this.#body)) return 'identity';
    const accepted = acceptEncoding.split(',').map((part) => part.trim());
    const takes = (coding: string) =>
      accepted.some((part) => part.split(';')[0] === coding && !/;\s*q=0(\.0*)?$/.test(part));
    return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
  }

  body(coding: Coding): Promise<Buffer<ArrayBuffer>> {
    let coded = this.#coded.get(coding);
    if (coded === undefined) {
      coded = this.#compress(coding);
      this.#coded.set(coding, coded);
    }
    return coded;
  }

  async #compress(coding: Coding): Promise<Buffer<ArrayBuffer>> {
    if (coding === 'gzip') return compressWithGzip(this.#body);
    if (coding === 'identity') return this.#body;
    return compressWithBrotli(this.#body, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: this.#body.length },
    });
  }

  text(): string {
    return this.#body.toString('utf8');
  }
}

/** Every file under a folder by its path there, with `/` between names. Source maps stay out. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  return new Map(filesIn(folder, ''));
}

/** Folder by folder: Yarn's Plug'n'Play reads archives, and there a recursive listing names no folders. */
function* filesIn(folder: string, prefix: string): Generator<[name: string, file: StaticFile]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const name = prefix + entry.name;
    const contentType = CONTENT_TYPES[extname(entry.name)];
    if (entry.isDirectory()) yield* filesIn(path, `${name}/`);
    else if (entry.isFile() && contentType !== undefined)
      yield [name, new StaticFile(name, contentType, readFileSync(path))];
  }
}
