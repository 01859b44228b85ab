import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import type { RelayAddress } from '@/server/interview/meeting/relay-url'
import { type Answer, lengthOf, readAnswer, transactionOf } from './stun-message'

/** A way to one server, for questions asked one after the other. */
export type StunChannel = {
  /** The answer to a request. @throws Error with the code of a fault of the network; ETIMEDOUT at the end of the patience */
  ask(request: Buffer): Promise<Answer>
  close(): void
}

type Way = { send(message: Buffer): void; close(): void }
type Heard = { onMessage(message: Buffer): void; onFault(error: Error): void }

const REPEAT_MS = 400

/** Opens a channel that lasts `patienceMs` at most, whatever is asked on it. @throws Error for a name that is not known */
export async function openStunChannel(address: RelayAddress, patienceMs: number): Promise<StunChannel> {
  const silent = Object.assign(new Error('silent'), { code: 'ETIMEDOUT' })
  let waiting: { transaction: string; resolve(answer: Answer): void; reject(error: Error): void } | null =
    null
  let fault: Error | null = null

  const heard: Heard = {
    onMessage(message) {
      const answer = readAnswer(message)
      if (answer !== null && answer.transaction === waiting?.transaction) waiting.resolve(answer)
    },
    onFault(error) {
      fault ??= error
      waiting?.reject(error)
    },
  }
  let giveUp: (error: Error) => void = () => {}
  const tooLate = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  // It may no longer be waited for.
  tooLate.catch(() => {})
  const patience = setTimeout(() => {
    heard.onFault(silent)
    giveUp(silent)
  }, patienceMs)
  const host = await Promise.race([lookup(address.host), tooLate]).catch((error: unknown) => {
    clearTimeout(patience)
    throw error
  })
  const way = address.transport === 'udp' ? openUdp(host, address, heard) : openTcp(address, heard)

  return {
    async ask(request) {
      if (fault) throw fault
      // Datagrams get lost.
      const repeat = address.transport === 'udp' ? setInterval(() => way.send(request), REPEAT_MS) : undefined
      try {
        return await new Promise<Answer>((resolve, reject) => {
          waiting = { transaction: transactionOf(request), resolve, reject }
          way.send(request)
        })
      } finally {
        clearInterval(repeat)
        waiting = null
      }
    },
    close() {
      clearTimeout(patience)
      way.close()
    },
  }
}

function openUdp(
  host: { address: string; family: number },
  { port }: RelayAddress,
  { onMessage, onFault }: Heard,
): Way {
  const socket = createSocket(host.family === 6 ? 'udp6' : 'udp4')
  socket.on('message', onMessage)
  socket.on('error', onFault)
  return {
    send: (message) => socket.send(message, port, host.address),
    close: () => socket.close(),
  }
}

function openTcp({ scheme, host, port }: RelayAddress, { onMessage, onFault }: Heard): Way {
  const socket =
    scheme === 'turns' ? connectSecurely({ host, port, servername: host }) : connect({ host, port })
  let received = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    const length = lengthOf(received)
    if (length === null || received.length < length) return
    onMessage(received.subarray(0, length))
    received = received.subarray(length)
  })
  socket.on('error', onFault)
  socket.on('close', () => onFault(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
  return { send: (message) => socket.write(message), close: () => socket.destroy() }
}
