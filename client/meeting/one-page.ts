import type { ReceivedSignal, SignalRequest } from '@/domain/live-session/meeting/signal'
import { readTabName } from './device/kept-choices'
import type { MeetingBrowser } from './meeting-browser'
import { createSignalQueue } from './peer/signal-queue'

type OnePageOptions = {
  readonly personId: string
  readonly browser: Pick<MeetingBrowser, 'storage' | 'newId' | 'holdName'>
  readonly sendSignal: (request: SignalRequest) => Promise<void>
  /** The time of the live session, epoch ms: the same on each device of the person. */
  readonly now: () => number
}

/** A word can be lost, or come while a laptop sleeps. */
const sayAgainMs = 30_000

/**
 * Of a person's pages, the latest to enter is in the meeting, since two would displace each other endlessly. Pages tell
 * each other since when they are in. A tab keeps its name over a reload; a copy takes a new one.
 */
export function createOnePage({ personId, browser, sendSignal, now }: OnePageOptions) {
  const queue = createSignalQueue(sendSignal)
  let tab = readTabName(browser.storage.tab, browser.newId)
  let inSince: number | null = null
  let again: ReturnType<typeof setInterval> | null = null
  const named = browser.holdName(`triade.meeting.${tab}`).then((isOwn) => {
    if (!isOwn) tab = browser.newId()
  })

  function say(): void {
    void named.then(() => {
      if (inSince === null) return
      const signal = { type: 'hello', knows: String(inSince), microphone: 'none', camera: 'none' } as const
      queue.push({ to: personId, page: tab, signal }, () => inSince !== null)
    })
  }

  function leave(): void {
    inSince = null
    if (again !== null) clearInterval(again)
    again = null
  }

  return {
    enter(): void {
      leave()
      inSince = Math.round(now())
      again = setInterval(say, sayAgainMs)
      say()
    },
    leave,
    /** Says it once more: the network or the page was away. */
    say,
    /** Whether another page of this person came in after this one, which then leaves. */
    isTaken({ from, page, signal }: ReceivedSignal): boolean {
      if (inSince === null || from !== personId || page === tab || signal.type !== 'hello') return false
      const since = Number(signal.knows)
      if (since > inSince || (since === inSince && page > tab)) return true
      say()
      return false
    },
    end(): void {
      leave()
      queue.end()
    },
  }
}
