/** Readers of the fan-out row: opens all, then reports when each has what it expects. */
import { WebSocket } from 'ws'

const [url = '', count = '0', channel = ''] = process.argv.slice(2)
const AT_ONCE = 50
const subscription = JSON.stringify({ event: 'pusher:subscribe', data: { channel } })
let awaited = 0

async function open(): Promise<void> {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    if (channel === '') socket.once('open', () => resolve())
    socket.on('message', (data: Buffer) => {
      const text = data.toString()
      if (text.startsWith('{"event":"facts"')) arrived()
      else if (text.includes('pusher:connection_established')) socket.send(subscription)
      else if (text.includes('subscription_succeeded')) resolve()
    })
  })
}

function arrived() {
  awaited -= 1
  if (awaited === 0) process.send?.('all')
}

for (let opened = 0; opened < Number(count); opened += AT_ONCE) {
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, Number(count) - opened) }, open))
}
process.on('message', ({ expect }: { expect: number }) => {
  awaited = expect * Number(count)
})
process.on('disconnect', () => process.exit(0))
process.send?.('open')
