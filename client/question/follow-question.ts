import { openPusher } from '@/client/follow/pusher-client'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { questionChanged } from '@/domain/stimulus/question-channel'

/** A server that is starting may refuse a page that comes back. It asks again after this, ms. */
const againAfterMs = 5_000

/**
 * Calls `changed` each time a channel says that its question has moved on, and once it is listened to, since what happened before was not
 * heard. The function returned ends it.
 */
export function followQuestion(
  connection: BrowserConnection,
  channelName: string,
  changed: () => void,
  open: typeof openPusher = openPusher,
): () => void {
  let end: (() => void) | null = null
  let isOver = false
  open(connection).then(
    ({ pusher, release }) => {
      if (isOver) return release()
      const channel = pusher.subscribe(channelName)
      channel.bind('pusher:subscription_succeeded', changed)
      channel.bind(questionChanged, changed)
      let again: ReturnType<typeof setTimeout> | undefined
      // While its socket holds, the library asks for a channel once.
      const askAgain = () => {
        clearTimeout(again)
        again = setTimeout(() => pusher.subscribe(channelName), againAfterMs)
      }
      channel.bind('pusher:subscription_error', askAgain)
      end = () => {
        clearTimeout(again)
        channel.unbind('pusher:subscription_error', askAgain)
        channel.unbind('pusher:subscription_succeeded', changed)
        channel.unbind(questionChanged, changed)
        pusher.unsubscribe(channelName)
        release()
      }
    },
    // Without the channel the page asks by itself every few seconds.
    () => undefined,
  )
  return () => {
    isOver = true
    end?.()
  }
}
