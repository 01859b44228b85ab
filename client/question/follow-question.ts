import { openPusher } from '@/client/follow/pusher-client'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { questionChanged } from '@/domain/stimulus/question-channel'

/**
 * Calls `changed` each time a channel says that its question has moved on, and once it is listened to, since what happened before was not
 * heard. The function returned ends it.
 */
export function followQuestion(
  connection: BrowserConnection,
  channelName: string,
  changed: () => void,
): () => void {
  let end: (() => void) | null = null
  let isOver = false
  openPusher(connection).then(
    ({ pusher, release }) => {
      if (isOver) return release()
      const channel = pusher.subscribe(channelName)
      channel.bind('pusher:subscription_succeeded', changed)
      channel.bind(questionChanged, changed)
      end = () => {
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
