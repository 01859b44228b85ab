/** One side of the fan-out row: our gateway with in-process publishing, or a bare `ws` broadcast of the same bytes. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { startTestGateway, TEST_APP } from '../support/gateway'
import type { FanOutOrder, FanOutResult } from './fan-out'

const CHANNEL = 'bench'
const data = {
  logId: '2c0f6d0e-52c0-4a52-8ee0-1e5b3f1f2c11',
  events: [
    {
      seq: 412,
      id: '0e2e51de-52de-49e0-bcb4-ea15d5bebb69',
      type: 'marked',
      seat: 'supervisor',
      actorId: 'BpaCirv3BzHuN4DVAzuCQLqW4zyr2IKm',
      at: 1_795_577_374_394,
      recordedAt: 1_795_577_374_396,
      payload: { codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 },
    },
  ],
}

async function gatewaySide() {
  const { port, publisher } = await startTestGateway({ arePublicChannelsAllowed: true })
  return {
    url: `ws://127.0.0.1:${port}/rt/app/${TEST_APP.key}?protocol=7&client=bench&version=0`,
    subscribe: CHANNEL,
    send: () => publisher.publish(CHANNEL, 'facts', data),
  }
}

async function bareSide() {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    subscribe: null,
    async send() {
      const text = JSON.stringify({ event: 'facts', channel: CHANNEL, data: JSON.stringify(data) })
      for (const socket of sockets.clients) socket.send(text)
    },
  }
}

const { url, subscribe, send } = await (process.argv[2] === 'gateway' ? gatewaySide() : bareSide())
let begun = process.cpuUsage()

process.on('message', async (order: FanOutOrder | 'used') => {
  if (order === 'used') {
    const { user, system } = process.cpuUsage(begun)
    process.send?.({ cpuMicros: user + system } satisfies FanOutResult)
    return
  }
  begun = process.cpuUsage()
  for (let n = 0; n < order.messages; n += 1) {
    await send()
    await new Promise((resolve) => setImmediate(resolve))
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.({ url, subscribe })
