import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { errorCode } from '@/db/error'
import { gzip, takesGzip } from './gzip'

const ENDPOINT = '/_next/static/'
/** Fonts and pictures are compressed already. */
const types: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
}
/** Names as the bundler makes them: no part begins with a dot. */
const nameOfFile = /^(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*$/u

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Compressed = { readonly body: Buffer; readonly etag: string }

/**
 * Answers scripts and styles of the build in `folder`, each compressed once and then kept in memory: Next would compress a file anew for
 * each request. Passes on to `next` what it does not have, and what a browser without gzip asks for.
 */
export function answerStaticFiles(folder: string, next: Handler): Handler {
  const kept = new Map<string, Promise<Compressed | null>>()

  function find(name: string): Promise<Compressed | null> {
    const before = kept.get(name)
    if (before) return before
    const found = compressFile(join(folder, name))
    kept.set(name, found)
    const forget = () => kept.delete(name)
    // What is not there, or cannot be read, takes no memory and is looked for again.
    found.then((file) => file === null && forget(), forget)
    return found
  }

  return async (request, response) => {
    const { method, url = '/', headers } = request
    const path = url.split('?', 1)[0] ?? '/'
    const name = path.startsWith(ENDPOINT) ? path.slice(ENDPOINT.length) : ''
    const type = types[extname(name)]
    const isRead = (method === 'GET' || method === 'HEAD') && !('range' in headers)
    const isOurs = isRead && type && nameOfFile.test(name) && takesGzip(request)
    const file = isOurs ? await find(name) : null
    if (!file) return next(request, response)
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    response.setHeader('Vary', 'Accept-Encoding')
    response.setHeader('ETag', file.etag)
    if (headers['if-none-match'] === file.etag) {
      response.writeHead(304).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'gzip',
      'Content-Length': file.body.length,
    })
    response.end(method === 'HEAD' ? undefined : file.body)
  }
}

async function compressFile(path: string): Promise<Compressed | null> {
  try {
    const body = await gzip(await readFile(path), { level: 9 })
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(errorCode(error) ?? '')) return null
    throw error
  }
}
