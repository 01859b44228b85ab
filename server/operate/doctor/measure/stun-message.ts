import { createHash, createHmac, randomBytes } from 'node:crypto'

/** Messages of STUN (RFC 8489) and TURN (RFC 8656), as far as asking a relay needs them. */
export const methods = { binding: 0x0001, allocate: 0x0003, refresh: 0x0004 } as const
export type Method = keyof typeof methods

/** Attributes by number. */
export const attributes = {
  username: 0x0006,
  integrity: 0x0008,
  error: 0x0009,
  lifetime: 0x000d,
  realm: 0x0014,
  nonce: 0x0015,
  requestedTransport: 0x0019,
} as const
export type Attribute = readonly [number: number, value: Buffer]

export type Answer = {
  readonly transaction: string
  readonly isSuccess: boolean
  /** Such as 401; 0 where it is none. */
  readonly errorCode: number
  readonly attributes: ReadonlyMap<number, Buffer>
}

export const headerLength = 20
const COOKIE = 0x2112a442
const SUCCESS = 0x0100
const INTEGRITY_LENGTH = 24

export type Key = { readonly username: string; readonly realm: Buffer; readonly credential: string }

/** A request; signed with the long-term credential where `key` is given. */
export function writeRequest(method: Method, content: readonly Attribute[], key?: Key): Buffer {
  const body = Buffer.concat(content.map(writeAttribute))
  const head = (length: number) => {
    const header = Buffer.alloc(8)
    header.writeUInt16BE(methods[method], 0)
    header.writeUInt16BE(length, 2)
    header.writeUInt32BE(COOKIE, 4)
    return header
  }
  const transaction = randomBytes(12)
  if (!key) return Buffer.concat([head(body.length), transaction, body])
  const whole = Buffer.concat([head(body.length + INTEGRITY_LENGTH), transaction, body])
  // MD5 and SHA-1 are what the protocol has.
  const secret = createHash('md5')
    .update(`${key.username}:`)
    .update(key.realm)
    .update(`:${key.credential}`)
    .digest()
  const signature = createHmac('sha1', secret).update(whole).digest()
  return Buffer.concat([whole, writeAttribute([attributes.integrity, signature])])
}

function writeAttribute([number, value]: Attribute): Buffer {
  const written = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4)
  written.writeUInt16BE(number, 0)
  written.writeUInt16BE(value.length, 2)
  value.copy(written, 4)
  return written
}

export function transactionOf(message: Buffer): string {
  return message.subarray(8, headerLength).toString('hex')
}

/** How long a message is that begins so; null before its header has come whole. */
export function lengthOf(message: Buffer): number | null {
  return message.length < headerLength ? null : headerLength + message.readUInt16BE(2)
}

/** Null for what is no whole answer. */
export function readAnswer(message: Buffer): Answer | null {
  if (message.length < headerLength || message.readUInt32BE(4) !== COOKIE) return null
  if (lengthOf(message) !== message.length) return null
  const found = new Map<number, Buffer>()
  for (let at = headerLength; at + 4 <= message.length; ) {
    const length = message.readUInt16BE(at + 2)
    if (at + 4 + length > message.length) return null
    found.set(message.readUInt16BE(at), message.subarray(at + 4, at + 4 + length))
    at += 4 + Math.ceil(length / 4) * 4
  }
  const error = found.get(attributes.error)
  const errorCode = error && error.length >= 4 ? ((error[2] ?? 0) & 7) * 100 + (error[3] ?? 0) : 0
  const isSuccess = (message.readUInt16BE(0) & 0x0110) === SUCCESS
  return { transaction: transactionOf(message), isSuccess, errorCode, attributes: found }
}
