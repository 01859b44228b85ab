import type { IncomingMessage } from 'node:http'
import { TRPCError } from '@trpc/server'

/**
 * Reads the body of a request from now on; what is returned waits for its end and parses it.
 * @throws TRPCError BAD_REQUEST for what is not JSON, PAYLOAD_TOO_LARGE above `most` bytes, CLIENT_CLOSED_REQUEST
 */
export function readJson(request: IncomingMessage, most: number): () => Promise<unknown> {
  const body = readBody(request, most)
  // Whoever calls may be refused before anybody asks for the body.
  body.catch(() => undefined)
  return async () => parse(await body)
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause })
  }
}

function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes <= most) parts.push(part)
      else reject(new TRPCError({ code: 'PAYLOAD_TOO_LARGE' }))
    })
    request.on('end', () => resolve(Buffer.concat(parts)))
    const lose = () => reject(new TRPCError({ code: 'CLIENT_CLOSED_REQUEST' }))
    request.on('error', lose)
    request.on('close', lose)
  })
}
