import { ConfigurationError } from '@/server/platform/configuration-error'

/** An institution by which people sign in, as its operator describes it: OpenID Connect with discovery. */
export type IdentityProvider = {
  /** In the address that the provider sends people back to, and beside their accounts: it never changes. */
  readonly id: string
  /** On the button. */
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

type Source = Record<string, string | undefined>

const ID = /^[a-z][a-z0-9-]{0,19}$/

/**
 * The institutions of OIDC_PROVIDERS, in its order; each is described by variables of its own.
 * @throws ConfigurationError with one sentence that names the variable
 */
export function readIdentityProviders(source: Source): IdentityProvider[] {
  const ids = (source.OIDC_PROVIDERS ?? '').split(',').flatMap((id) => id.trim().toLowerCase() || [])
  for (const id of ids) if (!ID.test(id)) throw wrong('OIDC_PROVIDERS', idsExpected)
  if (new Set(ids).size < ids.length) throw wrong('OIDC_PROVIDERS', `${idsExpected}, each one once`)
  return ids.map((id) => readOne(source, id))
}

const idsExpected = 'short names of letters, digits and -, such as university,region'

function readOne(source: Source, id: string): IdentityProvider {
  const prefix = `OIDC_${id.toUpperCase().replaceAll('-', '_')}_`
  const read = (name: string, expected: string) => {
    const value = source[prefix + name]?.trim()
    if (value) return value
    throw new ConfigurationError(
      `${prefix}${name} is missing: OIDC_PROVIDERS names ${id}, so it must be ${expected}.`,
    )
  }
  const name = read('NAME', 'what the button of the institution says')
  if (name.length > 60) throw wrong(`${prefix}NAME`, 'at most 60 characters long')
  return {
    id,
    name,
    issuer: readIssuer(`${prefix}ISSUER`, read('ISSUER', 'the address of the provider')),
    clientId: read('CLIENT_ID', 'the client id that the provider gave'),
    clientSecret: read('CLIENT_SECRET', 'the client secret that the provider gave'),
  }
}

/** Passwords and tokens go there: encrypted, but on this machine. */
function readIssuer(variable: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isLocal = url !== null && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)
  const isBare = url !== null && url.search === '' && url.hash === '' && url.username === ''
  if (isSafe && isBare) return text.replace(/\/+$/, '').replace(/\/\.well-known\/openid-configuration$/, '')
  throw wrong(variable, 'an address such as https://login.example.org/realms/main')
}

/** Where a provider says how it is used. */
export function discoveryAddress({ issuer }: Pick<IdentityProvider, 'issuer'>): string {
  return `${issuer}/.well-known/openid-configuration`
}

/** Where the provider sends people back to; it must know this address. */
export function callbackAddress(origin: string, { id }: Pick<IdentityProvider, 'id'>): string {
  return `${origin}/api/auth/callback/${id}`
}

function wrong(variable: string, expected: string): ConfigurationError {
  return new ConfigurationError(`${variable} is wrong: it must be ${expected}.`)
}
