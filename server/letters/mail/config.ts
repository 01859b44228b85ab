import { ConfigurationError } from '@/server/platform/configuration-error'

/** How letters leave: the server that takes them, and their sender. */
export type MailConfig = {
  readonly host: string
  readonly port: number
  readonly encryption: Encryption
  readonly user: string | null
  readonly password: string | null
  readonly from: { readonly name: string; readonly address: string }
}

/** From the first byte (`smtps://`); after STARTTLS, without which nothing is sent; after STARTTLS where it is offered; never. */
export type Encryption = 'tls' | 'startTls' | 'startTlsIfOffered' | 'none'

type Source = Record<string, string | undefined>

const startTls = { required: 'startTls', optional: 'startTlsIfOffered', off: 'none' } as const
const address = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/

/**
 * The configuration of mail; null without SMTP_URL.
 * @throws ConfigurationError with one sentence that names the variable
 */
export function readMailConfig(source: Source): MailConfig | null {
  const text = source.SMTP_URL?.trim()
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  const isBare = url !== null && /^\/?$/.test(url.pathname) && url.search === '' && url.hash === ''
  if (!isBare || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new ConfigurationError(
      'SMTP_URL is wrong: it must be an address such as smtps://user:password@smtp.example.org, without a path.',
    )
  }
  const isTls = url.protocol === 'smtps:'
  return {
    // An IPv6 address stands in brackets in an URL, and without them for a socket.
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (isTls ? 465 : 587) : Number(url.port),
    encryption: isTls ? 'tls' : startTls[readStartTls(source)],
    user: decoded(url.username),
    password: decoded(url.password),
    from: readFrom(source.MAIL_FROM),
  }
}

function readStartTls(source: Source): keyof typeof startTls {
  const wanted = source.SMTP_STARTTLS?.trim().toLowerCase() || 'required'
  if (wanted === 'required' || wanted === 'optional' || wanted === 'off') return wanted
  throw new ConfigurationError('SMTP_STARTTLS is wrong: it must be required, optional or off.')
}

function readFrom(text: string | undefined): MailConfig['from'] {
  const from = text?.trim()
  if (!from) {
    throw new ConfigurationError(
      'MAIL_FROM is missing: with SMTP_URL it says whom letters are from, such as Triade <triade@example.org>.',
    )
  }
  const [, name = '', inBrackets] = /^([^<>\p{Cc}]*)<([^<>]+)>$/u.exec(from) ?? []
  const found = { name: name.trim().replace(/^"(.*)"$/, '$1') || 'Triade', address: inBrackets ?? from }
  if (address.test(found.address)) return found
  throw new ConfigurationError(
    'MAIL_FROM is wrong: it must be an address such as triade@example.org or Triade <triade@example.org>.',
  )
}

function decoded(part: string): string | null {
  if (part === '') return null
  try {
    return decodeURIComponent(part)
  } catch {
    throw new ConfigurationError('SMTP_URL is wrong: a % in its user or password is written %25.')
  }
}
