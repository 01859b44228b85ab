import { createListeners } from '@/client/listeners'
import { backOffMs, restMs } from '@/client/send/back-off'
import type { DeviceStore } from './device-store'
import type { PutItem } from './put-item'
import { emptyUpload, type Item, type Outcome, type UploadEffect, type UploadInput } from './upload-state'
import { stepUpload } from './upload-step'

type UploadsOptions = {
  readonly store: Pick<DeviceStore, 'read' | 'forget' | 'dropTrack'>
  readonly put: PutItem
  readonly rightOf: (trackId: string) => string | null
  /** The server has destroyed this track: nothing more of it is to be recorded. */
  readonly destroyed: (trackId: string) => void
  /** In [0, 1). */
  readonly random: () => number
}

/** Does what upload-step.ts asks for: reads, sends, forgets, waits. Made for useSyncExternalStore. */
export function createUploads({ store, put, rightOf, destroyed, random }: UploadsOptions) {
  const { notify, subscribe } = createListeners()
  let state = emptyUpload
  let pause: ReturnType<typeof setTimeout> | undefined

  function take(input: UploadInput): void {
    const before = state
    const reaction = stepUpload(before, input)
    state = reaction.state
    if (before.isPausing && !state.isPausing) clearTimeout(pause)
    if (before !== state) notify()
    for (const effect of reaction.effects) perform(effect)
  }

  function perform(effect: UploadEffect): void {
    switch (effect.type) {
      case 'send': {
        const { item, attempt } = effect
        void send(item).then((outcome) => take({ type: 'answered', attempt, outcome }))
        return
      }
      case 'forget':
        // What stays by mistake is sent again by a later page, and the server has it.
        void store.forget(effect.item).catch(() => undefined)
        return
      case 'dropTrack':
        destroyed(effect.trackId)
        void store.dropTrack(effect.trackId).catch(() => undefined)
        return
      case 'pause': {
        const ms = effect.isLong ? restMs(effect.tries, random()) : backOffMs(effect.tries, random())
        pause = setTimeout(() => take({ type: 'resumed' }), ms)
        return
      }
      default:
        effect satisfies never
    }
  }

  async function send(item: Item): Promise<Outcome> {
    const right = rightOf(item.trackId)
    if (right === null) return 'barred'
    try {
      const sealed = item.isEnd ? null : await store.read(item)
      if (!item.isEnd && sealed === null) return 'lost'
      return await put({ item, right, sealed })
    } catch {
      return 'again'
    }
  }

  return {
    getSnapshot: () => state,
    subscribe,
    kept: (items: readonly Item[]) => take({ type: 'kept', items }),
    dropped: (trackId: string) => take({ type: 'dropped', trackId }),
    /** Tries at once: the network is back, or the page is looked at again. */
    flush: () => take({ type: 'resumed' }),
    end: () => clearTimeout(pause),
  }
}
