import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createHttpServer, type HttpLimits } from '@/server/entry/http/http-server'
import { readRealtimeConfig } from '@/server/platform/realtime/config'
import { socketsFor } from '@/server/platform/sockets-for'
import { openTcp } from '@/tests/support/raw-socket'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const patient: HttpLimits = {
  maxSockets: 50,
  headersMs: 60_000,
  requestMs: 60_000,
  keepAliveMs: 60_000,
  stillMs: 60_000,
  checkEveryMs: 20,
}

async function open(limits: Partial<HttpLimits>, answer = true) {
  server = createHttpServer(
    (_request, response) => {
      if (answer) response.end('page')
    },
    { ...patient, ...limits },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return openTcp(portOf(server))
}

function portOf(listening: Server): number {
  return (listening.address() as AddressInfo).port
}

const head = 'POST / HTTP/1.1\r\nHost: a\r\n'

describe('a socket has an end', () => {
  test('when nothing is sent on it', async () => {
    const socket = await open({ headersMs: 50 })
    socket.resume()
    await once(socket, 'close')
  })

  test('when the head of its request does not come, and it is told so', async () => {
    const socket = await open({ headersMs: 50 })
    socket.write(head)
    expect(String(await once(socket, 'data'))).toContain('408 Request Timeout')
    await once(socket, 'close')
  })

  test('when the rest of its request does not come', async () => {
    const socket = await open({ headersMs: 50, requestMs: 100 }, false)
    socket.write(`${head}Content-Length: 10\r\n\r\nhalf`)
    expect(String(await once(socket, 'data'))).toContain('408 Request Timeout')
    await once(socket, 'close')
  })

  test('when its answer is given and nothing follows', async () => {
    const socket = await open({ keepAliveMs: 50 })
    socket.write(`${head}Content-Length: 0\r\n\r\n`)
    expect(String(await once(socket, 'data'))).toContain('page')
    await once(socket, 'close')
  })

  test('when nothing moves on it for too long', async () => {
    const socket = await open({ stillMs: 50 }, false)
    socket.write(`${head}Content-Length: 0\r\n\r\n`)
    await once(socket, 'close')
  })
})

test('a socket too many is closed at once, and those before it stay', async () => {
  const first = await open({ maxSockets: 1 })
  const second = await openTcp(portOf(server))
  second.resume()
  await once(second, 'close')
  first.write(`${head}Content-Length: 0\r\n\r\n`)
  expect(String(await once(first, 'data'))).toContain('page')
})

describe('sockets in all', () => {
  const embedded = readRealtimeConfig({}, 'a secret of the server')
  test('are those of the gateway and 2,000 more', () => {
    expect(socketsFor(embedded, 1_000_000)).toBe(12_000)
    expect(socketsFor(embedded)).toBeGreaterThan(0)
  })
  test('are fewer where the system allows fewer descriptors: 200 are kept, of few of them half', () => {
    expect(socketsFor(embedded, 1_024)).toBe(824)
    expect(socketsFor(embedded, 255)).toBe(127)
  })
})
