import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerStaticFiles } from '@/server/entry/http/static-files'

let base: string
let folder: string
let server: Server
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'triade-static-'))
  folder = join(base, 'static')
  await mkdir(join(folder, 'chunks'), { recursive: true })
  await writeFile(join(base, 'secret.js'), 'outside')
  await writeFile(join(folder, 'chunks', '1a~b-c_d.js'), script)
  await writeFile(join(folder, 'chunks', 'room.css'), '.room {}')
  await writeFile(join(folder, 'chunks', 'serif.woff2'), 'letters')
  const answer = answerStaticFiles(folder, async (_request, response) => void response.end('next'))
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.close()
  await rm(base, { recursive: true })
})

const script = 'export const phases = ["introduction", "exploration", "conclusion"]\n'.repeat(40)
const chunk = '/_next/static/chunks/1a~b-c_d.js'

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

/** Asks for a path as it is written: `fetch` would resolve its dots, and unpack what comes. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on('error', reject).end()
  })
}

const every = { 'accept-encoding': 'gzip, deflate, br, zstd' }

test.each(['gzip, deflate, br, zstd', 'gzip', 'br;q=1.0, gzip;q=0.5'])(
  'a script comes compressed to a browser that takes “%s”, to be kept for good',
  async (taken) => {
    const { status, headers, body } = await ask(`${chunk}?dpl=1`, { 'accept-encoding': taken })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/javascript; charset=UTF-8',
      'content-encoding': 'gzip',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    })
    expect(gunzipSync(body).toString()).toBe(script)
    expect(body.length).toBeLessThan(script.length / 4)
  },
)

test('styles come as styles', async () => {
  const { headers, body } = await ask('/_next/static/chunks/room.css', every)
  expect(headers['content-type']).toBe('text/css; charset=UTF-8')
  expect(gunzipSync(body).toString()).toBe('.room {}')
})

test('a file is read and compressed once, however many ask at the same time', async () => {
  const together = await Promise.all(Array.from({ length: 8 }, () => ask(chunk, every)))
  await rm(join(folder, 'chunks'), { recursive: true })
  const later = await ask(chunk, every)
  for (const { body } of together) expect(body.equals(later.body)).toBe(true)
})

test('a browser that has it is told so, without its bytes; who asks for its head gets no more', async () => {
  const { headers, body } = await ask(chunk, every)
  const again = await ask(chunk, { ...every, 'if-none-match': headers.etag ?? '' })
  expect([again.status, again.body.length]).toEqual([304, 0])
  const head = await ask(chunk, every, 'HEAD')
  expect([head.headers['content-length'], head.body.length]).toEqual([String(body.length), 0])
})

test.each([
  ['what a browser asks for that says nothing of gzip', chunk, { 'accept-encoding': 'br, xgzip' }],
  ['what a browser asks for that refuses gzip', chunk, { 'accept-encoding': 'br, gzip;q=0' }],
  ['a part of a file', chunk, { ...every, range: 'bytes=0-9' }],
  ['a font', '/_next/static/chunks/serif.woff2', every],
  ['a file of another build', '/_next/static/chunks/gone.js', every],
  ['a folder', '/_next/static/chunks.js/', every],
  ['a file outside', '/_next/static/../secret.js', every],
  ['a file outside, encoded', '/_next/static/%2e%2e/secret.js', every],
  ['a page', '/today.js', every],
])('%s is left to Next', async (_, path, headers) => {
  expect((await ask(path, headers)).body.toString()).toBe('next')
})

test('what is sent to the address of a file is left to Next', async () => {
  expect((await ask(chunk, every, 'POST')).body.toString()).toBe('next')
})

test('a file that comes later is found', async () => {
  const late = '/_next/static/chunks/late.js'
  expect((await ask(late, every)).body.toString()).toBe('next')
  await writeFile(join(folder, 'chunks', 'late.js'), script)
  expect(gunzipSync((await ask(late, every)).body).toString()).toBe(script)
})
