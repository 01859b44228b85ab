import MailComposer, { type MailComposerOptions } from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { LetterFault } from '@/domain/mail/outbox'
import type { MailConfig } from './config'
import { faultOf } from './smtp-fault'

export type Message = MailComposerOptions & { readonly to: { name: string; address: string } }

const CONNECT_MS = 10_000
/** Time without a byte in either direction. */
const SILENCE_MS = 20_000

/**
 * Hands a message to the mail server, on a connection of its own. Null once the server has taken it; else why it did not. When
 * `signal` ends, so does the connection.
 */
export async function sendBySmtp(
  config: MailConfig,
  message: Message,
  signal: AbortSignal,
): Promise<LetterFault | null> {
  const from = config.from
  const node = new MailComposer({
    ...message,
    from,
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const whole = await node.build()
  return converse(config, signal, async (connection) => {
    const envelope = { from: from.address, to: message.to.address, size: whole.length }
    await answered<unknown>((done) => connection.send(envelope, whole, done))
  }).then(() => null, faultOf)
}

/** Greets the mail server, with our name and password where there are some, and takes leave. Rejects where that does not work. */
export function greetBySmtp(config: MailConfig, signal: AbortSignal): Promise<void> {
  return converse(config, signal, async () => undefined)
}

async function converse(
  config: MailConfig,
  signal: AbortSignal,
  say: (connection: SMTPConnection) => Promise<void>,
): Promise<void> {
  const { host, port, encryption, user, password } = config
  const connection = new SMTPConnection({
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'startTls',
    ignoreTLS: encryption === 'none',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    socketCloseTimeout: 1_000,
  })
  const broken = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('the connection ended')))
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  try {
    await Promise.race([broken, inOrder()])
    connection.quit()
  } catch (error) {
    connection.close()
    throw error
  }

  async function inOrder() {
    await answered<unknown>((done) => connection.connect((error) => done(error ?? null)))
    if (user !== null) {
      await answered<unknown>((done) => connection.login({ user, pass: password ?? '' }, done))
    }
    await say(connection)
  }
}

function answered<T>(ask: (done: (error: Error | null, answer?: T) => void) => void): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    ask((error, answer) => (error ? reject(error) : resolve(answer)))
  })
}
