/**
 * Where a server listens, and where people reach it.
 */

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
}

/** Where people reach a server that listens here. */
export function addressOf({ host, publicUrl }: ServerOptions, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return publicUrl ?? `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
