import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readRealtimeConfig } from '@/server/platform/realtime/config'
import { openRealtime } from '@/server/platform/realtime/open-realtime'
import { silentLog } from '../support/gateway'
import { SOKETI_APP } from '../support/soketi'

/** The embedded gateway as the product opens it when it serves other programs, on a bare HTTP server. */
export async function startEmbeddedEngine() {
  const config = readRealtimeConfig(
    {
      TRIADE_REALTIME_SERVER: 'on',
      TRIADE_REALTIME_KEY: SOKETI_APP.key,
      TRIADE_REALTIME_SECRET: SOKETI_APP.secret,
    },
    '',
  )
  const realtime = openRealtime(config, silentLog)
  const handle = realtime.answerBefore(async (_request, response) => {
    response.writeHead(404).end()
  })
  const server = createServer((request, response) => void handle(request, response))
  realtime.gateway?.attach(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    wsPath: config.browser.wsPath,
    async stop() {
      server.closeAllConnections()
      await realtime.gateway?.close('test over')
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
