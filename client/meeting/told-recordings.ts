import type { Signal, SignalRequest, ToldRecording } from '@/domain/live-session/meeting/signal'
import type { MeetingBrowser } from './meeting-browser'
import { createSignalQueue } from './peer/signal-queue'

/** What a person's page last told of their recording, and when (ms of this page). */
export type HeardRecording = ToldRecording & { readonly heardAt: number }

type Options = {
  readonly browser: Pick<MeetingBrowser, 'newId' | 'now'>
  readonly sendSignal: (request: SignalRequest) => Promise<void>
  /** Ids of those who watch, and whose page is open. */
  readonly watchers: () => readonly string[]
  readonly changed: () => void
}

/** A word can be lost, and a page that has just opened knows nothing. */
const sayAgainMs = 5_000

/** How the recording of each player stands, told by their own page to those who watch, never to the other player. */
export function createToldRecordings({ browser, sendSignal, watchers, changed }: Options) {
  const page = browser.newId()
  const queue = createSignalQueue(sendSignal)
  let own: ToldRecording | null = null
  let again: ReturnType<typeof setInterval> | null = null
  let heard: ReadonlyMap<string, HeardRecording> = new Map()

  function say(): void {
    const told = own
    if (told === null) return
    const signal = { type: 'recording', ...told } as const
    for (const to of watchers()) queue.push({ to, page, signal }, () => own === told, 0)
  }

  return {
    /** What this page tells from now on; null for nothing more. */
    tell(next: ToldRecording | null): void {
      own = next
      if (again !== null) clearInterval(again)
      again = next === null ? null : setInterval(say, sayAgainMs)
      say()
    },
    take(from: string, { type: _, ...told }: Extract<Signal, { type: 'recording' }>): void {
      heard = new Map([...heard, [from, { ...told, heardAt: browser.now() }]])
      changed()
    },
    /** By person. */
    heard: () => heard,
    end(): void {
      if (again !== null) clearInterval(again)
      again = null
      own = null
      queue.end()
    },
  }
}
