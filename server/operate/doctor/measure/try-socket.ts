import { WebSocket } from 'ws'

/** How far a socket came: refused before it opened, open without a word, told of an error, or answered both ways. */
export type SocketTrial =
  | { readonly came: 'answered'; readonly ms: number }
  | { readonly came: 'refused'; readonly reason: string }
  | { readonly came: 'silent' }
  | { readonly came: 'oneWay' }
  | { readonly came: 'error'; readonly code: number }

const PATIENCE_MS = 5_000

/** Opens a socket of the realtime protocol, waits for the greeting, sends a ping and waits for the pong. */
export function trySocket(url: string, origin: string, patienceMs = PATIENCE_MS): Promise<SocketTrial> {
  return new Promise((resolve) => {
    const began = performance.now()
    const socket = new WebSocket(url, { rejectUnauthorized: false, handshakeTimeout: patienceMs, origin })
    let hasWord = false
    let isOpen = false
    const end = (trial: SocketTrial) => {
      clearTimeout(timer)
      resolve(trial)
      socket.terminate()
    }
    const timer = setTimeout(
      () => end(hasWord ? { came: 'oneWay' } : { came: 'silent' }),
      PATIENCE_MS + 1_000,
    )
    socket.on('open', () => {
      isOpen = true
    })
    socket.on('message', (data) => {
      const { event, code } = read(String(data))
      if (event === 'pusher:error') end({ came: 'error', code })
      else if (event === 'pusher:pong') end({ came: 'answered', ms: Math.round(performance.now() - began) })
      else if (event === 'pusher:connection_established') {
        hasWord = true
        socket.send(JSON.stringify({ event: 'pusher:ping', data: {} }))
      }
    })
    socket.on('unexpected-response', (_request, answer) => {
      end({ came: 'refused', reason: `HTTP ${answer.statusCode}` })
    })
    socket.on('error', (error: Error & { code?: string }) => {
      if (!isOpen) end({ came: 'refused', reason: error.code ?? 'no WebSocket' })
    })
    socket.on('close', () => end(hasWord ? { came: 'oneWay' } : { came: 'silent' }))
  })
}

function read(text: string): { event: string; code: number } {
  try {
    const { event, data } = JSON.parse(text) as { event?: string; data?: unknown }
    const inner = typeof data === 'string' ? (JSON.parse(data) as unknown) : data
    const code = typeof inner === 'object' && inner !== null && 'code' in inner ? Number(inner.code) : 0
    return { event: event ?? '', code }
  } catch {
    return { event: '', code: 0 }
  }
}
