import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'

/** A person at an institution, as it describes them. */
export type Member = {
  readonly sub: string
  readonly name?: string
  readonly email?: string
  readonly email_verified?: boolean
}

export type IdentityProviderServer = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who sits at the browser that is sent here; null: a person who goes away. */
  seat(member: Member | null): void
  close(): Promise<void>
}

const CLIENT = { id: 'triade', secret: 'a secret of the institution' }

/** A real provider of OpenID Connect on this machine. The person there is signed in and agrees without being asked. */
export async function openIdentityProvider(redirectUri: string): Promise<IdentityProviderServer> {
  let seated: Member | null = null
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: async (_context, sub) => {
      const member = seated
      return { accountId: sub, claims: async () => ({ ...member, sub }) }
    },
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new context.oidc.provider.Grant({
        accountId: session.accountId,
        clientId: client.clientId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response)
    const result =
      seated === null ? { error: 'access_denied' } : { login: { accountId: seated.sub, remember: false } }
    void provider.interactionFinished(request, response, result)
  }
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    seat(member) {
      seated = member
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
