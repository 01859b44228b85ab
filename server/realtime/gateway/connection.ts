import type { RawData, WebSocket } from 'ws'
import type { GatewayLimits } from './limits'
import type { RealtimeLog } from './log'
import { CLOSE } from './protocol'
import { errorFrame, type Frame, PING_FRAME, PONG_FRAME } from './server-frames'
import { createTokenBucket } from './token-bucket'

export type Connection = {
  readonly socketId: string
  readonly isOpen: boolean
  /** Sends, or cuts a reader that is too far behind: a frame is never silently left out. */
  send(frame: Frame): void
  /** Tells the client why, and lets go at once; nothing that arrives afterwards is read. */
  close(code: number, reason: string): void
  /** Notes that it was of use: something but a heartbeat came in. What goes out is noted by itself. */
  markUsed(): void
  /** Pings after silence; closes with 4201 when that brings no answer, with 4202 when it is of no use. `at` in ms. */
  checkAlive(at: number): void
}

type ConnectionOptions = {
  ws: WebSocket
  socketId: string
  limits: GatewayLimits
  log: RealtimeLog
  now: () => number
  onText: (text: string) => void
  /** Called once, when nothing more is to be sent or read. */
  onGone: () => void
}

const TEXT = { binary: false }

/** One socket, isolated: whatever it sends or fails to read ends this socket and nothing else. */
export function createConnection(options: ConnectionOptions): Connection {
  const { ws, socketId, limits, log, now, onText, onGone } = options
  const frames = createTokenBucket(limits.framesPerSecond, limits.frameBurst)
  let isOpen = true
  let heardAt = now()
  let usedAt = heardAt
  let wasUsed = false
  let pingedAt: number | null = null

  function letGo() {
    if (!isOpen) return
    isOpen = false
    onGone()
  }

  function close(code: number, reason: string) {
    if (!isOpen) return
    if (code >= 4000) ws.send(errorFrame(code, reason), TEXT)
    ws.close(code, reason)
    letGo()
  }

  /** Counts a frame of any kind; false when this socket sends more of them than it may. */
  function hear(): boolean {
    if (!isOpen) return false
    heardAt = now()
    pingedAt = null
    if (frames.take(heardAt)) return true
    log.warn({ socketId }, 'realtime socket closed: too many frames')
    close(CLOSE.overCapacity, 'Too many messages')
    return false
  }

  function read(data: RawData, isBinary: boolean) {
    if (!hear()) return
    if (isBinary) return close(CLOSE.binaryRefused, 'Text frames only')
    try {
      onText(data.toString())
    } catch (error) {
      log.error({ socketId, error: error instanceof Error ? error.name : 'unknown' }, 'realtime frame failed')
      close(CLOSE.unexpected, 'Unexpected error')
    }
  }

  /** Is this reader so far behind that it has been cut? */
  function isCut(): boolean {
    if (ws.bufferedAmount <= limits.maxBufferedBytes) return false
    log.warn({ socketId, bufferedBytes: ws.bufferedAmount }, 'slow realtime reader cut')
    ws.terminate()
    letGo()
    return true
  }

  function send(frame: Frame) {
    if (!isOpen || isCut()) return
    if (frame !== PING_FRAME && frame !== PONG_FRAME) wasUsed = true
    ws.send(frame, TEXT)
  }

  ws.on('message', read)
  ws.on('ping', (data: Buffer) => {
    if (hear() && !isCut()) ws.pong(data)
  })
  ws.on('pong', hear)
  ws.on('close', letGo)
  // ws closes a socket that breaks RFC 6455 by itself; without a listener its error would end the process.
  ws.on('error', (error) => {
    log.debug({ socketId, error: error.message }, 'realtime socket error')
    letGo()
  })

  return {
    socketId,
    get isOpen() {
      return isOpen
    },
    send,
    close,
    markUsed() {
      wasUsed = true
    },
    checkAlive(at) {
      if (wasUsed) usedAt = at
      wasUsed = false
      if (limits.idleLimitMs > 0 && at - usedAt >= limits.idleLimitMs) {
        close(CLOSE.inactive, 'Closed after inactivity')
      } else if (pingedAt !== null) {
        if (at - pingedAt >= limits.pongTimeoutMs) close(CLOSE.noPong, 'Pong reply not received')
      } else if (at - heardAt >= limits.activityTimeoutMs) {
        pingedAt = at
        send(PING_FRAME)
      }
    },
  }
}
