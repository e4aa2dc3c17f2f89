/**
 * An identity provider on this machine: a real one, whose one page lets in whomever the test says.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLIENT = { clientId: 'trustgauge', clientSecret: 'a secret of the client and the provider' };

export interface Account {
  readonly subject: string;
  readonly email?: string;
  readonly isVerified?: boolean;
}

interface Interaction {
  readonly prompt: { readonly name: string; readonly details: { readonly missingOIDCScope?: string[] } };
  readonly params: { readonly client_id: string };
  readonly session?: { readonly accountId: string };
}

interface Grant {
  addOIDCScope(scope: string): void;
  save(): Promise<string>;
}

/** As much of the library as is used: it comes without types. */
interface Provider {
  callback(): RequestListener;
  interactionDetails(request: unknown, response: unknown): Promise<Interaction>;
  interactionFinished(request: unknown, response: unknown, result: object): Promise<void>;
  readonly Grant: new (of: { accountId: string | undefined; clientId: string }) => Grant;
}

export async function startProvider(returnUrl: string) {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const here = { account: { subject: 'ann', email: 'ann@acme.example', isVerified: true } as Account };
  const name: string = 'oidc-provider';
  const library = (await import(name)) as { default: new (issuer: string, options: object) => Provider };
  const provider = new library.default(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [returnUrl],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['of this test'] },
    findAccount: (_: unknown, subject: string) => ({
      accountId: subject,
      claims: () => ({ sub: subject, email: here.account.email, email_verified: here.account.isVerified }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void interact(request, response);
    else answer(request, response);
  });

  /** Signs in and consents, as whoever the test says. */
  async function interact(request: unknown, response: unknown): Promise<void> {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      const login = { accountId: here.account.subject };
      await provider.interactionFinished(request, response, { login });
      return;
    }
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: params.client_id });
    grant.addOIDCScope('openid email');
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  return {
    issuer,
    /** Lets in this one from now on. */
    becomes(account: Account): void {
      here.account = account;
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
