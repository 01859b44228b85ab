import type { Item, Outcome, UploadEffect, UploadInput, UploadState } from './upload-state'

type Reaction = { readonly state: UploadState; readonly effects: readonly UploadEffect[] }

/**
 * The upload of one page, pure: takes what happened and gives the next state and what to do; uploads.ts does it.
 * One item is on its way at a time, each segment in its order.
 *
 * | what happens                       | becomes                               | asks for               |
 * | ---------------------------------- | ------------------------------------- | ---------------------- |
 * | kept on the device                 | waits, last; once                     | send the first        |
 * | arrived                            | gone                                  | forget, send the next  |
 * | lost: never taken                  | gone, counted                         | forget, send the next  |
 * | altered on its way                 | waits, last: others go before it      | pause                  |
 * | no answer, not now                 | waits, pauses longer each time        | pause                  |
 * | the server's disk is full          | waits, pauses for long                | pause                  |
 * | the right is not known             | that track waits for a later page     | send the next          |
 * | destroyed, or dropped              | that track is gone                    | drop it, send the next |
 * | the pause is over, or flushed      |                                       | send the first         |
 */
export function stepUpload(before: UploadState, input: UploadInput): Reaction {
  const { state, effects } = react(before, input)
  const item = state.waiting.find(({ trackId }) => !state.barred.includes(trackId))
  if (!item || state.sending || state.isPausing) return { state, effects }
  const attempt = state.attempts + 1
  return {
    state: { ...state, attempts: attempt, sending: { item, attempt } },
    effects: [...effects, { type: 'send', item, attempt }],
  }
}

function react(before: UploadState, input: UploadInput): Reaction {
  switch (input.type) {
    case 'kept':
      return { state: { ...before, waiting: merged(before.waiting, input.items) }, effects: [] }
    case 'answered':
      return input.attempt === before.sending?.attempt
        ? take({ ...before, sending: null }, before.sending.item, input.outcome)
        : { state: before, effects: [] }
    case 'resumed':
      return { state: { ...before, isPausing: false }, effects: [] }
    case 'dropped':
      return { state: without(before, input.trackId), effects: [] }
    default:
      return input satisfies never
  }
}

function take(before: UploadState, item: Item, outcome: Outcome): Reaction {
  // The track may have been dropped while this was on its way.
  if (!before.waiting.some((each) => keyOf(each) === keyOf(item))) return { state: before, effects: [] }
  const waiting = before.waiting.filter((each) => keyOf(each) !== keyOf(item))
  const gone = { ...before, waiting, tries: 0, isServerFull: false }
  const forget = { type: 'forget', item } as const
  switch (outcome) {
    case 'arrived':
      return {
        state: {
          ...gone,
          arrivedMs: before.arrivedMs + item.ms,
          sentBytes: before.sentBytes + item.bytes,
        },
        effects: [forget],
      }
    case 'lost':
      return { state: { ...gone, lostMs: before.lostMs + item.ms }, effects: [forget] }
    case 'corrupt':
      return paused({ ...before, waiting: [...waiting, item] }, false)
    case 'again':
      return paused(before, false)
    case 'full':
      return paused({ ...before, isServerFull: true }, true)
    case 'barred':
      return { state: { ...before, barred: [...before.barred, item.trackId] }, effects: [] }
    case 'destroyed':
      return {
        state: without({ ...before, tries: 0 }, item.trackId),
        effects: [{ type: 'dropTrack', trackId: item.trackId }],
      }
    default:
      return outcome satisfies never
  }
}

function paused(before: UploadState, isLong: boolean): Reaction {
  return {
    state: { ...before, tries: before.tries + 1, isPausing: true },
    effects: [{ type: 'pause', tries: before.tries, isLong }],
  }
}

function without(before: UploadState, trackId: string): UploadState {
  return { ...before, waiting: before.waiting.filter((each) => each.trackId !== trackId) }
}

function keyOf({ trackId, segment, number, isEnd }: Item): string {
  return `${trackId} ${segment} ${number} ${isEnd}`
}

/** What is kept twice, by a page and by the one that took it over, is sent once. */
function merged(waiting: readonly Item[], items: readonly Item[]): readonly Item[] {
  const known = new Set(waiting.map(keyOf))
  return [...waiting, ...items.filter((item) => !known.has(keyOf(item)))]
}
