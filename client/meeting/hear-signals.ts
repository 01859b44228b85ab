import { openPusher } from '@/client/follow/pusher-client'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { realtimeEvents } from '@/domain/live-session/follow/channels'
import type { SignalPart } from '@/domain/live-session/meeting/signal'

/** A library whose chunk could not be fetched is fetched again. */
const retryMs = 3_000

/**
 * Calls back with each part of a signal that comes over the tab’s own socket; the function returned ends it. Bound to the whole socket:
 * the channel of the seat comes and goes with who follows it.
 */
export function hearSignals(
  connection: BrowserConnection,
  onPart: (part: SignalPart) => void,
  open: typeof openPusher = openPusher,
): () => void {
  let stop = () => {}
  let hasEnded = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function start(): void {
    open(connection).then(
      ({ pusher, release }) => {
        if (hasEnded) return release()
        pusher.bind(realtimeEvents.signal, onPart)
        stop = () => {
          pusher.unbind(realtimeEvents.signal, onPart)
          release()
        }
      },
      () => {
        if (!hasEnded) timer = setTimeout(start, retryMs)
      },
    )
  }

  start()
  return () => {
    hasEnded = true
    clearTimeout(timer)
    stop()
  }
}
