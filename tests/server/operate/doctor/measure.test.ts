import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { readConfiguration } from '@/server/operate/configuration'
import { certificate } from '@/server/operate/doctor/checks/certificate'
import { askAddress } from '@/server/operate/doctor/measure/ask-address'
import { trySocket } from '@/server/operate/doctor/measure/try-socket'
import type { Place } from '@/server/operate/doctor/place'
import { temporaryFolder } from '@/tests/support/embedded-folder'

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** A realtime server that greets, and answers a ping as `answer` has it. */
async function realtime(greets: boolean, answer: (ping: string) => string | null): Promise<string> {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => {
    if (greets) socket.send('{"event":"pusher:connection_established","data":"{}"}')
    socket.on('message', (ping) => {
      const said = answer(String(ping))
      if (said === 'close') socket.close()
      else if (said !== null) socket.send(said)
    })
  })
  return `ws://127.0.0.1:${await listening(server)}/rt/app/key`
}

test('a socket counts when what is sent comes back', async () => {
  const url = await realtime(true, (ping) =>
    ping.includes('pusher:ping') ? '{"event":"pusher:pong"}' : null,
  )
  expect(await trySocket(url, 'http://localhost')).toMatchObject({ came: 'answered' })
})

test('a socket that tells but does not hear, or is cut as soon as it is spoken to, goes one way', async () => {
  const [deaf, cut] = [await realtime(true, () => null), await realtime(true, () => 'close')]
  expect(await Promise.all([deaf, cut].map((url) => trySocket(url, 'http://localhost', 700)))).toEqual([
    { came: 'oneWay' },
    { came: 'oneWay' },
  ])
})

test('a proxy that passes no upgrade on is told by what it answers; one that tells nothing is silent', async () => {
  const deaf = createServer((_request, response) => response.writeHead(404).end())
  deaf.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
  const refused = await trySocket(`ws://127.0.0.1:${await listening(deaf)}/rt/app/key`, 'http://localhost')
  expect(refused).toEqual({ came: 'refused', reason: 'HTTP 502' })
  expect(await trySocket('ws://127.0.0.1:1/rt', 'http://localhost')).toEqual({
    came: 'refused',
    reason: 'ECONNREFUSED',
  })
  expect(await trySocket(await realtime(false, () => null), 'http://localhost', 700)).toEqual({
    came: 'silent',
  })
})

test('a wrong key is told by its code', async () => {
  const server = createServer()
  new WebSocketServer({ server }).on('connection', (socket) =>
    socket.send('{"event":"pusher:error","data":{"code":4001,"message":"unknown"}}'),
  )
  const url = `ws://127.0.0.1:${await listening(server)}/rt/app/other`
  expect(await trySocket(url, 'http://localhost')).toEqual({ came: 'error', code: 4001 })
})

test('the clock of an address is read from what it answers', async () => {
  const late = createServer((_request, response) => {
    response.setHeader('date', new Date(Date.now() - 60_000).toUTCString())
    response.setHeader('x-triade-build', 'abc').end()
  })
  const answer = await askAddress(`http://127.0.0.1:${await listening(late)}`)
  expect(answer).toMatchObject({ answers: true, build: 'abc' })
  expect(answer.answers && Math.abs((answer.dateOffset ?? 0) + 60_000)).toBeLessThan(5_000)
})

test('a certificate without an authority, or for another host, is told though the address answers', async () => {
  const folder = await temporaryFolder()
  const file = (name: string) => join(folder, name)
  const args = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '9',
  ]
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  await promisify(execFile)('openssl', [...args, ...names, '-keyout', file('key'), '-out', file('cert')])
  const server = createSecureServer(
    { key: await readFile(file('key')), cert: await readFile(file('cert')) },
    (_request, response) => response.setHeader('x-triade-build', 'abc').end(),
  )
  const port = await listening(server)
  const look = async (TRIADE_URL: string) => {
    const env = readConfiguration({ TRIADE_URL, TRIADE_DATA_DIR: folder }, false, () => 'x'.repeat(32))
    const facts = await certificate.measure({ env } as Place)
    return facts === null ? null : certificate.judge(facts).map(({ says }) => says)
  }
  expect(await look(`https://localhost:${port}`)).toEqual(['certificateDistrusted'])
  expect(await look(`https://127.0.0.1:${port}`)).toEqual(['certificateHost'])
  expect(await look('http://localhost')).toBeNull()
  expect(await askAddress(`https://127.0.0.1:${port}`)).toMatchObject({ answers: true, build: 'abc' })
})
