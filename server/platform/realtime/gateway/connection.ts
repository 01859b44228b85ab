import type { RawData, WebSocket } from 'ws'
import type { GatewayLimits } from './limits'
import type { GatewayLog } from './log'
import { CLOSE } from './protocol'
import { errorFrame, type Frame, PING_FRAME, PONG_FRAME } from './server-frames'
import { createTokenBucket } from './token-bucket'

export type Connection = {
  readonly socketId: string
  readonly isOpen: boolean
  /** Sends a frame. A client that reads too slowly is disconnected: no frame is ever left out. */
  send(frame: Frame): void
  /** Tells the client the reason and closes; no frame that arrives afterwards is read. */
  close(code: number, reason: string): void
  /** Notes that the client sent more than a heartbeat, for the idle limit. Frames sent to the client are noted by `send`. */
  markUsed(): void
  /** Pings a silent client; closes with 4201 a client that does not answer, with 4202 an idle connection. `at` in ms. */
  checkAlive(at: number): void
}

type ConnectionOptions = {
  ws: WebSocket
  socketId: string
  limits: GatewayLimits
  log: GatewayLog
  now: () => number
  onText: (text: string) => void
  /** Called once: from then on nothing is sent or read. */
  onClosed: () => void
}

const TEXT = { binary: false }

/** One socket. A fault of its client closes this socket and no other. */
export function createConnection(options: ConnectionOptions): Connection {
  const { ws, socketId, limits, log, now, onText, onClosed } = options
  const frames = createTokenBucket(limits.framesPerSecond, limits.frameBurst)
  let isOpen = true
  let lastFrameAt = now()
  let lastUsedAt = lastFrameAt
  let wasUsed = false
  let pingedAt: number | null = null

  function markClosed() {
    if (!isOpen) return
    isOpen = false
    onClosed()
  }

  function close(code: number, reason: string) {
    if (!isOpen) return
    if (code >= 4000) ws.send(errorFrame(code, reason), TEXT)
    ws.close(code, reason)
    markClosed()
  }

  /** Counts a frame of any kind; false when this socket is closed, or sends too many. */
  function countFrame(): boolean {
    if (!isOpen) return false
    lastFrameAt = now()
    pingedAt = null
    if (frames.take(lastFrameAt)) return true
    log.warn({ socketId }, 'realtime socket closed: too many frames')
    close(CLOSE.overCapacity, 'Too many messages')
    return false
  }

  function read(data: RawData, isBinary: boolean) {
    if (!countFrame()) return
    if (isBinary) return close(CLOSE.binaryRefused, 'Text frames only')
    try {
      onText(data.toString())
    } catch (error) {
      log.error({ socketId, error: error instanceof Error ? error.name : 'unknown' }, 'realtime frame failed')
      close(CLOSE.unexpected, 'Unexpected error')
    }
  }

  /** Disconnects a client that reads too slowly; true when that is done. */
  function cutSlowReader(): boolean {
    if (ws.bufferedAmount <= limits.maxBufferedBytes) return false
    log.warn({ socketId, bufferedBytes: ws.bufferedAmount }, 'slow realtime reader cut')
    ws.terminate()
    markClosed()
    return true
  }

  function send(frame: Frame) {
    if (!isOpen || cutSlowReader()) return
    if (frame !== PING_FRAME && frame !== PONG_FRAME) wasUsed = true
    ws.send(frame, TEXT)
  }

  ws.on('message', read)
  ws.on('ping', (data: Buffer) => {
    if (countFrame() && !cutSlowReader()) ws.pong(data)
  })
  ws.on('pong', countFrame)
  ws.on('close', markClosed)
  // ws closes a socket that breaks RFC 6455. Without a listener, the error event would end the process.
  ws.on('error', (error) => {
    log.debug({ socketId, error: error.message }, 'realtime socket error')
    markClosed()
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
      if (wasUsed) lastUsedAt = at
      wasUsed = false
      if (limits.idleLimitMs > 0 && at - lastUsedAt >= limits.idleLimitMs) {
        close(CLOSE.inactive, 'Closed after inactivity')
      } else if (pingedAt !== null) {
        if (at - pingedAt >= limits.pongTimeoutMs) close(CLOSE.noPong, 'Pong reply not received')
      } else if (at - lastFrameAt >= limits.activityTimeoutMs) {
        pingedAt = at
        send(PING_FRAME)
      }
    },
  }
}
