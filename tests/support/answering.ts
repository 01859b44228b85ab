import { createHmac } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { setRuntime } from '@/server/entry/runtime'
import { readConfiguration } from '@/server/operate/configuration'
import { createAuth } from '@/server/people/sign-in/auth'
import type { TestRuntime } from './server-stage'

/** What answers requests on loopback, with sign-ins as the product checks them. */
export type Answering = {
  /** Begins with `http://127.0.0.1:`, ends without a slash. */
  readonly url: string
  /** The cookie of a sign-in whose token is this. */
  cookieOf(token: string): string
  close(): void
}

/** Has `answer` answer on the runtime of a stage, until `close()`. */
export async function startAnswering(runtime: TestRuntime, answer: RequestListener): Promise<Answering> {
  const auth = createAuth({
    env: readConfiguration({ TRIADE_SECRET: 'a secret for tests, long enough to be one' }),
    pool: runtime.database.pool,
    log: pino({ level: 'silent' }),
    url: 'http://127.0.0.1:3000',
    onSignedOut: () => undefined,
  })
  const { authCookies, secret } = await auth.$context
  setRuntime({ ...runtime, auth })
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cookieOf(token) {
      const proof = createHmac('sha256', secret).update(token).digest('base64')
      return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${proof}`)}`
    },
    close() {
      server.close()
      setRuntime(null)
    },
  }
}
