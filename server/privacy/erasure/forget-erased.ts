import type { Runtime } from '@/server/privacy/runtime'
import { completeErasureFile } from './apply-erasures'
import { erasedPeople } from './erased-people'

type Needs = Pick<Runtime, 'snapshots' | 'database' | 'env' | 'log' | 'processes'>

/** Makes this process forget the words it remembers. An erasure is rare, and the next reader of a live session reads its log again. */
export function forgetErased({ snapshots }: Pick<Runtime, 'snapshots'>): void {
  snapshots.forgetAll()
}

const EVERY_MS = 3_000

/**
 * Every 3 s, looks for erasures by other processes; forgets what it remembers, twice, since a read may have begun
 * before, and adds the people to its machine's file. Returns a function that stops it.
 */
export function watchErasures(runtime: Needs, everyMs = EVERY_MS): () => void {
  if (runtime.processes === null) return () => undefined
  const { database, env, log } = runtime
  let known: number | null = null
  let isLooking = false
  let forgetAgain = false
  const timer = setInterval(async () => {
    if (isLooking) return
    isLooking = true
    try {
      const { length } = await erasedPeople(database.pool)
      // The first look too: a person may have been erased since this process applied the file.
      const isNew = length !== known
      if (isNew || forgetAgain) forgetErased(runtime)
      forgetAgain = isNew
      if (isNew) await completeErasureFile({ pool: database.pool, dataDir: env.dataDir, log })
      known = length
    } catch (err) {
      log.warn({ err }, 'erasures of other processes could not be looked for')
    } finally {
      isLooking = false
    }
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
