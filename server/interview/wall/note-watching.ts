import { recordWatching } from '@/server/interview/live-session/record-access'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import type { WallRoom } from './wall'

const HOUR = 3_600_000
const MOST = 2_000

/** Lines asked for lately, so that a wall that is read every other second does not ask the database each time. */
const noted = new Map<string, number>()

/**
 * Logs for the people of an interview that a person without a seat there looked at it from the wall, once an hour. Who supervises it,
 * and a viewer who was shown the clock alone, adds no line.
 */
export function noteWatching(
  shell: Shell,
  { personId }: Membership,
  rooms: readonly WallRoom[],
  now: number,
): void {
  for (const { liveSessionId, card } of rooms) {
    if (card.sight !== 'room' || card.stage.status !== 'interview') continue
    const key = `${liveSessionId} ${personId}`
    if (now - (noted.get(key) ?? 0) < HOUR) continue
    noted.delete(key)
    noted.set(key, now)
    const oldest = noted.keys().next()
    if (noted.size > MOST && !oldest.done) noted.delete(oldest.value)
    void recordWatching(shell, liveSessionId, personId)
  }
}
