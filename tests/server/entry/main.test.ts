import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isProcessAlive } from '@/db/embedded/process-alive'
import { people } from '@/server/operate/demonstration/people'
import { descriptorCount } from '../../support/descriptors'
import { eventually } from '../../support/eventually'
import { runServer } from '../../support/own-server'
import { openTcp, upgradeRequest } from '../../support/raw-socket'

const pusher = {
  PUSHER_APP_ID: '1',
  PUSHER_KEY: 'key',
  PUSHER_SECRET: 'secret',
  PUSHER_HOST: 'rt.example.org',
}
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triade-process-'))
  await chmod(folder, 0o755)
  // Nothing to do when the build is up to date. The workers run out of node_modules: nothing is installed under them.
  const start = ['server/entry/start/start.mjs', '--prepare=build', '--installed']
  await promisify(execFile)(process.execPath, start)
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a server on a data folder of its own', () => {
  test('starts, is ready, answers 404 for what is not there or not theirs, and on SIGTERM leaves nothing behind', async () => {
    const dataDir = join(folder, 'data')
    const server = runServer({ PORT: '0', TRIADE_DATA_DIR: dataDir })
    const url = await server.address
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)

    const ready = await fetch(`${url}/api/ready`)
    expect(ready.status).toBe(200)
    expect(await ready.json()).toMatchObject({
      ready: true,
      database: { engine: 'embedded', fsync: true, reachable: true, migrated: true },
      realtime: { engine: 'embedded' },
    })
    expect(ready.headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`)
    expect(ready.headers.has('x-powered-by')).toBe(false)
    expect((await fetch(`${url}/api/health`)).status).toBe(200)

    const nonces = new Set<string>()
    for (let n = 0; n < 3; n += 1) {
      const page = await fetch(url, { headers: { accept: 'text/html' } })
      const html = await page.text()
      const [, nonce = ''] = /'nonce-([^']+)'/u.exec(page.headers.get('content-security-policy') ?? '') ?? []
      const scripts = html.match(/<script(?=[\s>])[^>]*>/gu) ?? []
      expect(scripts.length).toBeGreaterThan(3)
      expect(scripts.filter((each) => !each.includes(`nonce="${nonce}"`))).toEqual([])
      for (const earlier of nonces) expect(html).not.toContain(earlier)
      expect(html).toMatch(/<\/html>$/u)
      const named = page.headers.get('link')?.match(/nonce="[^"]*"/gu) ?? []
      expect(new Set(named)).toEqual(new Set([`nonce="${nonce}"`]))
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)

    const enter = (origin: string) =>
      fetch(`${url}/api/auth/demo/enter`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ userId: people.ines.id }),
      })
    expect((await enter('http://evil.example')).status).toBe(403)
    const entered = await enter(url)
    expect(entered.status).toBe(200)
    const cookie = entered.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
    const me = await fetch(`${url}/api/trpc/person.me`, { headers: { cookie } })
    expect(await me.text()).toContain(people.ines.name)

    const said = server.output().length
    const { result } = JSON.parse(
      await (await fetch(`${url}/api/trpc/person.me`, { headers: { cookie } })).text(),
    )
    const settings = `${url}/cohorts/${result.data.json.memberships[0].cohortId}/settings`
    expect((await fetch(settings, { headers: { cookie } })).status).toBe(404)
    for (const address of [
      '/%ff',
      '/sessions/%ff',
      '/api/trpc/%ff',
      '/rt/%ff',
      `/cohorts/${'x'.repeat(65)}`,
    ]) {
      expect([address, (await fetch(url + address, { headers: { cookie } })).status]).toEqual([address, 404])
    }
    // Next reports a refused page only where its query is still under way when the page is drawn.
    const lines = server.output().slice(said).split('\n').filter(Boolean)
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ msg: 'a page was refused' })
    expect(lines.length).toBeLessThanOrEqual(2)

    const pid = Number.parseInt(
      await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'),
      10,
    )
    expect(isProcessAlive(pid)).toBe(true)
    expect(await server.end('SIGTERM')).toBe(0)
    expect(isProcessAlive(pid)).toBe(false)
    expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)
    expect(server.output()).not.toContain('"level":"error"')
  }, 90_000)
})

test('once a page was served, unclaimed upgrades are refused within a second and leave no descriptor', async () => {
  const server = runServer({ PORT: '0', TRIADE_DATA_DIR: join(folder, 'upgrades') })
  const url = await server.address
  const [pid, port] = [server.child.pid ?? 0, Number(new URL(url).port)]
  expect((await fetch(`${url}/sign-in`)).status).toBe(200)
  expect(await refusalOf(port, '/nowhere')).toBe('HTTP/1.1 404 Not Found')
  const before = descriptorCount(pid)
  const paths = [
    '/x',
    '/api/trpc/person.me',
    '/_next/webpack-hmr',
    '/_next/hmr',
    '/',
    '/sign-in',
    '/%ff',
    '//',
  ]
  const began = performance.now()
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) => refusalOf(port, paths[n % paths.length] ?? '')),
  )
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(new Set(answers)).toEqual(new Set(['HTTP/1.1 404 Not Found']))
  for (let n = 0; n < 200; n += 1) {
    const socket = await openTcp(port)
    socket.write(upgradeRequest(paths[n % paths.length] ?? ''), () => socket.resetAndDestroy())
  }
  await eventually(() => expect(descriptorCount(pid)).toBeLessThanOrEqual(before))

  const plain = await openTcp(port)
  plain.write(upgradeRequest('/sign-in').replace('websocket', 'h2c'))
  expect(String(await once(plain, 'data'))).toMatch(/^HTTP\/1\.1 200 OK/)
  plain.destroy()
  expect(await server.end('SIGTERM')).toBe(0)
}, 90_000)

async function refusalOf(port: number, path: string): Promise<string> {
  const socket = await openTcp(port, { hangsOn: true })
  socket.write(upgradeRequest(path))
  const [answer] = await once(socket, 'data')
  await once(socket, 'end')
  socket.destroy()
  return String(answer).split('\r\n', 1)[0] ?? ''
}

describe('a broken configuration stops the start with 1 and one sentence', () => {
  const broken: [string, Record<string, string>, RegExp][] = [
    ['PORT', { PORT: 'eighty' }, /^PORT is wrong: /],
    ['DATABASE_URL of another kind', { DATABASE_URL: 'mysql://u:hunter2@h/d' }, /^DATABASE_URL is wrong: /],
    [
      'DATABASE_URL of a server that is not there',
      { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/d', PORT: '0' },
      /^DATABASE_URL is wrong: the server does not answer/,
    ],
    ['PUSHER_KEY alone', { PUSHER_KEY: 'hunter2' }, /^PUSHER_APP_ID is missing: /],
    ['PUSHER_PORT', { ...pusher, PUSHER_PORT: 'hunter2' }, /^PUSHER_PORT is wrong: /],
    ['TRIADE_URL', { TRIADE_URL: 'hunter2' }, /^TRIADE_URL is wrong: /],
  ]
  test.each(broken)('%s', async (_name, variables, sentence) => {
    const server = runServer({ TRIADE_DATA_DIR: join(folder, 'unused'), ...variables })
    await once(server.child, 'close')
    expect(server.child.exitCode).toBe(1)
    expect(server.output()).toMatch(sentence)
    expect(server.output().trim().split('\n')).toHaveLength(1)
    expect(server.output()).not.toMatch(/hunter2|\bat .*\.m?js/)
  })

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const server = runServer({ TRIADE_DATA_DIR: join(folder, 'unused'), PORT: port })
    await once(server.child, 'close')
    other.close()
    expect(server.child.exitCode).toBe(1)
    expect(server.output().trim()).toBe(
      `PORT ${port} is taken: set another, or leave it unset to take the next free one.`,
    )
  })
})
