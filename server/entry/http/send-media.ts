import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isAway } from '@/db/error'
import { refusalOf } from '@/domain/refusal-of'
import type { Runtime } from '@/server/entry/runtime'
import { httpStatusOf } from '@/server/entry/trpc/error-map'
import type { OpenedSegment } from '@/server/interview/recording/open-segment'
import { byteRange } from './byte-range'
import { REQUEST_ID_HEADER } from './front-door'

/** Sends what a player asks for of a file: the whole of it, or a range. */
export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  { mimeType, file }: OpenedSegment,
): Promise<void> {
  response.setHeader('Content-Type', mimeType)
  response.setHeader('Accept-Ranges', 'bytes')
  const range = byteRange(request.headers.range, file.size)
  if (range === 'none') {
    response.setHeader('Content-Range', `bytes */${file.size}`)
    return endWith(response, 416)
  }
  const { from, to } = range === 'whole' ? { from: 0, to: file.size } : range
  response.setHeader('Content-Length', to - from)
  if (range !== 'whole') response.setHeader('Content-Range', `bytes ${from}-${to - 1}/${file.size}`)
  response.writeHead(range === 'whole' ? 200 : 206)
  if (request.method === 'HEAD') response.end()
  else await pipeline(Readable.from(file.read(from, to)), response)
}

export function endWith(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

/** Answers a fault. A player that closes its connection is none; a file that is gone while it is read ends the answer short. */
export function giveUp(
  { log }: Pick<Runtime, 'log'>,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  const code = refusalOf(error)
  if (!code && !isAway(error) && !request.destroyed) {
    log.error({ err: error, requestId: request.headers[REQUEST_ID_HEADER] }, 'a recording could not be read')
  }
  if (response.headersSent) response.destroy()
  else endWith(response, code ? httpStatusOf(code) : 503)
}
