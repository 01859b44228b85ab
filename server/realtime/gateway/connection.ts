import type { RawData, WebSocket } from 'ws'
import type { GatewayLimits } from '@/server/realtime/gateway/limits'
import { CLOSE } from '@/server/realtime/gateway/protocol'
import { type Frame, PING_FRAME } from '@/server/realtime/gateway/server-frames'
import type { RealtimeLog } from '@/server/realtime/log'

export type Connection = {
  readonly socketId: string
  readonly isOpen: boolean
  /** Sends, or cuts a reader that is too far behind: a frame is never silently left out. */
  send(frame: Frame): void
  /** Tells the client why, and lets go at once; nothing that arrives afterwards is read. */
  close(code: number, reason: string): void
  /** Pings after silence, closes with 4201 when that brings no answer. `now` is in ms, as from the clock given. */
  checkAlive(now: number): void
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

/** One socket, isolated: whatever it sends or fails to read ends this socket and nothing else. */
export function createConnection(options: ConnectionOptions): Connection {
  const { ws, socketId, limits, log, now, onText, onGone } = options
  let isOpen = true
  let heardAt = now()
  let pingedAt: number | null = null

  function letGo() {
    if (!isOpen) return
    isOpen = false
    onGone()
  }

  function hear() {
    heardAt = now()
    pingedAt = null
  }

  function close(code: number, reason: string) {
    if (!isOpen) return
    ws.close(code, reason)
    letGo()
  }

  function read(data: RawData, isBinary: boolean) {
    if (!isOpen) return
    hear()
    if (isBinary) return close(CLOSE.binaryRefused, 'Text frames only')
    try {
      onText(data.toString())
    } catch (error) {
      log.error({ socketId, error: error instanceof Error ? error.name : 'unknown' }, 'realtime frame failed')
      close(CLOSE.unexpected, 'Unexpected error')
    }
  }

  function send(frame: Frame) {
    if (!isOpen) return
    if (ws.bufferedAmount <= limits.maxBufferedBytes) return ws.send(frame, { binary: false })
    log.warn({ socketId, bufferedBytes: ws.bufferedAmount }, 'slow realtime reader cut')
    ws.terminate()
    letGo()
  }

  ws.on('message', read)
  ws.on('ping', hear)
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
    checkAlive(at) {
      if (pingedAt !== null) {
        if (at - pingedAt >= limits.pongTimeoutMs) close(CLOSE.noPong, 'Pong reply not received')
      } else if (at - heardAt >= limits.activityTimeoutMs) {
        pingedAt = at
        send(PING_FRAME)
      }
    },
  }
}
