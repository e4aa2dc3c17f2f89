/**
 * Where the collector listens and where people reach it.
 */
import { createServer } from 'node:net';
import { ROUTES } from '@trustgauge/protocol';
import { error, type Finding, ok, warning } from './finding.js';

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;
const PATIENCE_MS = 3_000;

export interface Address {
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
}

export async function examineAddress({ host, port, publicUrl }: Address): Promise<Finding[]> {
  return [await examinePort(host, port), examinePublicUrl(host, publicUrl)];
}

async function examinePort(host: string, port: number): Promise<Finding> {
  const code = await tryToListen(host, port);
  if (code === null) return ok('port', `port ${port} on ${host} is free`);
  if (code === 'EADDRINUSE') {
    if (await isCollector(host, port)) return ok('port', `a collector answers on port ${port}`);
    return error(
      'port_in_use',
      `port ${port} on ${host} is in use by another program`,
      'stop it, or choose another with --port',
    );
  }
  if (code === 'EACCES') {
    return error(
      'port_not_allowed',
      `port ${port} may not be used by this account`,
      'choose one from 1024 with --port',
    );
  }
  return error(
    'host_unknown',
    `${host} is not an address of this machine (${code})`,
    'choose one of its own with --host',
  );
}

function examinePublicUrl(host: string, publicUrl: string | undefined): Finding {
  if (publicUrl === undefined) {
    if (LOOPBACK.test(host)) return ok('public_url', 'people reach it on this machine only');
    return warning(
      'public_url_missing',
      'nobody has said where people reach it: links to sign in lead to this machine, and cookies go by plain http',
      'say so with --public-url https://…',
    );
  }
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:' || LOOPBACK.test(hostname))
    return ok('public_url', `people reach it at ${publicUrl}`);
  return warning(
    'public_url_plain',
    `${publicUrl} is plain http: sessions can be read on the way`,
    'put a proxy with TLS in front of it, and say https:// in --public-url',
  );
}

/** Null where it can be had; else the system's code. */
function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? 'EUNKNOWN'));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

async function isCollector(host: string, port: number): Promise<boolean> {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const name = reachable.includes(':') ? `[${reachable}]` : reachable;
  try {
    const reply = await fetch(`http://${name}:${port}${ROUTES.healthLive}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return ((await reply.json()) as { status?: unknown }).status === 'ok';
  } catch {
    return false;
  }
}
