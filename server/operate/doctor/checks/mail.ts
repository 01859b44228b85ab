import { isIP } from 'node:net'
import type { LetterFault } from '@/domain/mail/outbox'
import type { MailConfig } from '@/server/letters/mail/config'
import { tryTransport } from '@/server/letters/mail/try-transport'
import { bad, type Check, type Finding, ok, warn } from '../check'

const PATIENCE_MS = 8_000

type Facts = {
  /** Null: no mail is sent. */
  server: { host: string; port: number; encryption: MailConfig['encryption']; isHere: boolean } | null
  fault: LetterFault | null
  /** The library's or the server's own words for it. */
  detail: string
  hasPublicUrl: boolean
}

export const mail: Check<Facts> = {
  async measure({ env: { mail: config, publicUrl } }) {
    const hasPublicUrl = publicUrl !== null
    if (config === null) return { server: null, fault: null, detail: '', hasPublicUrl }
    const { host, port, encryption } = config
    const { fault, detail } = await tryTransport(config, PATIENCE_MS)
    const isHere = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
    return { server: { host, port, encryption, isHere }, fault, detail: detail ?? '', hasPublicUrl }
  },
  judge({ server, fault, detail, hasPublicUrl }) {
    if (server === null) return [ok('mailNone')]
    const { host, port, encryption, isHere } = server
    const where = { host, port: String(port) }
    const found: Finding[] = []
    if (fault === 'credentials') found.push(bad('mailCredentials', where))
    else if (fault === 'noTls') found.push(bad('mailNoTls', where))
    else if (fault !== null) found.push(bad('mailSilent', { ...where, detail: detail || fault }))
    else if (isHere || encryption === 'tls' || encryption === 'startTls') found.push(ok('mailFine', where))
    else found.push(warn('mailPlain', where))
    if (!hasPublicUrl) found.push(warn('mailAddress'))
    return found
  },
}
