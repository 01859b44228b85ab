import type { IncomingMessage } from 'node:http'
import { TRPCError } from '@trpc/server'

/**
 * Reads the whole body of a request.
 * @throws TRPCError PAYLOAD_TOO_LARGE above `most` bytes; CLIENT_CLOSED_REQUEST where the rest never comes
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes <= most) parts.push(part)
      else reject(new TRPCError({ code: 'PAYLOAD_TOO_LARGE' }))
    })
    request.on('end', () => resolve(Buffer.concat(parts)))
    const lose = () => {
      if (!request.readableEnded) reject(new TRPCError({ code: 'CLIENT_CLOSED_REQUEST' }))
    }
    request.on('error', lose)
    request.on('close', lose)
  })
}
