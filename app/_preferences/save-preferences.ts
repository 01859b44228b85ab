import { client } from '@/app/_trpc/ask'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { PreferencesPatch } from '@/domain/person/preferences'

const longestWaitMs = 8_000
let saving: Promise<unknown> = Promise.resolve()

/**
 * Saves a change, after those before it. Without a network the setting applies to this page, and is saved when the network is back. Rejects where
 * the server refuses it.
 */
export function savePreferences(patch: PreferencesPatch): Promise<void> {
  const saved = saving.then(() => saveReached(patch))
  saving = saved.catch(() => {})
  return saved
}

async function saveReached(patch: PreferencesPatch): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await client.person.savePreferences.mutate(patch)
      return
    } catch (error) {
      if (reasonOf(error) !== 'unreachable') throw error
      await new Promise((resolve) => setTimeout(resolve, Math.min(longestWaitMs, 500 * 2 ** tries)))
    }
  }
}
