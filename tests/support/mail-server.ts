import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailConfig } from '@/server/letters/mail/config'

export type Received = { from: string; to: string; raw: string; messageId: string }
/** What the server does with the next letter; `takeThenDrop`: it keeps the letter and cuts before saying so. */
export type Mood = 'take' | 'refuse' | 'defer' | 'stall' | 'drop' | 'takeThenDrop'

export type MailServer = {
  readonly received: readonly Received[]
  /** How many letters it has left without an answer. */
  readonly stalled: number
  readonly config: MailConfig
  /** How the following letters fare, one mood each; then all are taken. */
  follow(moods: readonly Mood[]): void
  close(): Promise<void>
}

/** A real SMTP server on this machine, which can be told to be difficult. */
export async function openMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Received[] = []
  let moods: Mood[] = []
  let stalled = 0
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    ...options,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const { mailFrom, rcptTo } = session.envelope
        const letter = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo[0]?.address ?? '',
          raw,
          messageId: /^Message-ID: (.*)\r$/im.exec(raw)?.[1] ?? '',
        }
        const answer = (responseCode: number) => done(Object.assign(new Error('not now'), { responseCode }))
        const cut = () => {
          for (const connection of server.connections) connection.close()
        }
        const mood = moods.shift() ?? 'take'
        if (mood === 'refuse') return answer(550)
        if (mood === 'defer') return answer(451)
        if (mood === 'drop') return cut()
        if (mood === 'stall') {
          stalled += 1
          return
        }
        received.push(letter)
        if (mood === 'takeThenDrop') cut()
        else done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    received,
    get stalled() {
      return stalled
    },
    config: {
      host: '127.0.0.1',
      port,
      encryption: 'none',
      user: null,
      password: null,
      from: { name: 'Triade', address: 'triade@example.org' },
    },
    follow(next) {
      moods = [...next]
    },
    close: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection.close()
        server.close(() => resolve())
      }),
  }
}
