import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isSame } from '../signature'
import { ApiRefusal } from './api-refusal'

/**
 * Reads the JSON body of a request whose signature has been verified.
 * @throws ApiRefusal 413 for a body above `maxBytes`, 401 for a body that was not signed, 400 for a body that is not JSON
 */
export async function readBody(
  request: IncomingMessage,
  bodyMd5: string | null,
  maxBytes: number,
): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new ApiRefusal(413, `A request body has at most ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  const digest = createHash('md5').update(body).digest('hex')
  if ((bytes > 0 || bodyMd5 !== null) && !isSame(bodyMd5 ?? '', digest)) {
    throw new ApiRefusal(401, 'body_md5 is not the digest of this body.')
  }
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new ApiRefusal(400, 'The body is not JSON.')
  }
}
