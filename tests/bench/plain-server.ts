/** The floor of recordings: keeps an upload once its digest fits, durably before it answers, and serves ranges of a file. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { syncFolder } from '@/server/platform/media/sync-folder'

const [folder = ''] = process.argv.slice(2)

const server = createServer((request, response) => {
  const path = join(folder, request.url?.slice(1) ?? '')
  void (request.method === 'PUT' ? keep(path, request, response) : give(path, request, response))
})
server.listen(0, '127.0.0.1', () => {
  console.log(`listening ${(server.address() as AddressInfo).port}`)
})

async function keep(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const body = Buffer.concat(parts)
  const digest = createHash('sha256').update(body).digest('base64')
  if (`sha-256=:${digest}:` !== request.headers['content-digest']) {
    response.writeHead(422).end()
    return
  }
  const file = await open(`${path}.part`, 'w')
  await file.writeFile(body)
  await file.sync()
  await file.close()
  await rename(`${path}.part`, path)
  await syncFolder(folder)
  response.writeHead(201).end()
}

async function give(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { size } = await stat(path)
  const [, from = '0', to = String(size - 1)] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? []
  response.writeHead(206, {
    'Content-Range': `bytes ${from}-${to}/${size}`,
    'Content-Length': Number(to) - Number(from) + 1,
  })
  createReadStream(path, { start: Number(from), end: Number(to) }).pipe(response)
}
