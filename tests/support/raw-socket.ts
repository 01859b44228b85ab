import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { TEST_APP } from './gateway'

/** A WebSocket frame as bytes, every field of which can be wrong. */
export type RawFrame = {
  fin: boolean
  /** The three reserved bits. */
  rsv: number
  opcode: number
  isMasked: boolean
  payload: Buffer
  /** The length it claims to have; its own unless given. */
  claims?: number
}

export type RawSocket = {
  readonly socket: Socket
  /** The answer to the upgrade request: its first line. */
  readonly status: string
  /** The id the gateway gave it, once it has said so. */
  socketId(): Promise<string>
  write(bytes: Buffer): void
  /** The end of the TCP connection, from the other side or ours. */
  readonly closed: Promise<void>
}

/** Connects without upgrading; `hangsOn` keeps its own half open when the other side has closed. */
export async function openTcp(port: number, { hangsOn = false } = {}): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: hangsOn })
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

export function upgradeRequest(target: string, headers = ''): string {
  return [
    `GET ${target} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `${headers}\r\n`,
  ].join('\r\n')
}

/** Upgrades by hand, to write frames that no library would. */
export async function openRaw(
  port: number,
  target = `/rt/app/${TEST_APP.key}?protocol=7`,
  headers = '',
): Promise<RawSocket> {
  const socket = await openTcp(port)
  const closed = once(socket, 'close').then(() => undefined)
  socket.write(upgradeRequest(target, headers))
  let heard = ''
  socket.on('data', (bytes: Buffer) => {
    // The welcome is at the beginning; what follows may be a flood.
    if (heard.length < 4_000) heard += bytes.toString('latin1')
  })
  await Promise.race([once(socket, 'data'), closed])
  const status = heard.split('\r\n', 1)[0] ?? ''
  async function socketId() {
    for (;;) {
      const found = /socket_id\\":\\"([\d.]+)/.exec(heard)
      if (found?.[1]) return found[1]
      await once(socket, 'data')
    }
  }
  const write = (bytes: Buffer) => {
    if (!socket.destroyed) socket.write(bytes)
  }
  return { socket, status, socketId, write, closed }
}

export function encodeFrame({
  fin,
  rsv,
  opcode,
  isMasked,
  payload,
  claims = payload.length,
}: RawFrame): Buffer {
  const first = (fin ? 0x80 : 0) | ((rsv & 7) << 4) | (opcode & 15)
  const mask = isMasked ? 0x80 : 0
  let head = Buffer.from([first, mask | claims])
  if (claims > 65_535) {
    head = Buffer.alloc(10)
    head.set([first, mask | 127])
    head.writeBigUInt64BE(BigInt(claims), 2)
  } else if (claims > 125) {
    head = Buffer.alloc(4)
    head.set([first, mask | 126])
    head.writeUInt16BE(claims, 2)
  }
  if (!isMasked) return Buffer.concat([head, payload])
  const key = Buffer.from([1, 2, 3, 4])
  const masked = payload.map((byte, index) => byte ^ (key[index % 4] ?? 0))
  return Buffer.concat([head, key, masked])
}

export function textFrame(text: string, over: Partial<RawFrame> = {}): Buffer {
  const payload = Buffer.from(text)
  return encodeFrame({ fin: true, rsv: 0, opcode: 1, isMasked: true, payload, ...over })
}
