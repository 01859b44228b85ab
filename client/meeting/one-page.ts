import type { ReceivedSignal, SignalRequest } from '@/domain/live-session/meeting/signal'
import { readTabName } from './device/kept-choices'
import type { MeetingBrowser } from './meeting-browser'
import { createSignalQueue } from './peer/signal-queue'

type OnePageOptions = {
  readonly personId: string
  readonly browser: Pick<MeetingBrowser, 'storage' | 'newId'>
  readonly sendSignal: (request: SignalRequest) => Promise<void>
}

/**
 * Of several pages of one person, on whichever devices, the one that came in last is in: two would take each other’s place without end.
 * Each says hello to its own person when it comes in. The name of a tab outlives its reload, so that it does not take its own for another.
 */
export function createOnePage({ personId, browser, sendSignal }: OnePageOptions) {
  const tab = readTabName(browser.storage.tab, browser.newId)
  const queue = createSignalQueue(sendSignal)
  return {
    claim(isIn: () => boolean): void {
      const nothing = { knows: null, microphone: 'none', camera: 'none' } as const
      queue.push({ to: personId, page: tab, signal: { type: 'hello', ...nothing } }, isIn)
    },
    /** Whether another page of this person has come in. */
    isTaken: ({ from, page, signal }: ReceivedSignal) =>
      from === personId && page !== tab && signal.type === 'hello',
    end: () => queue.end(),
  }
}
