import type { WebhookEvent } from '../webhook-event'

type Name = WebhookEvent['name']

const ABSENCE_ENDED_BY: Partial<Record<Name, Name>> = {
  channel_occupied: 'channel_vacated',
  member_added: 'member_removed',
}
const ABSENCES = new Set<Name>(Object.values(ABSENCE_ENDED_BY))
/** Above this number, absences are passed on at once: clients that come and go must not fill the memory. */
const MAX_PENDING = 10_000

/**
 * Holds back `channel_vacated` and `member_removed` for `absenceMs`. When the return comes within that time, neither is
 * passed on: a page that reloads, or changes networks, has not left. All other events go to `passOn` at once.
 */
export function createAbsenceDebounce(passOn: (event: WebhookEvent) => void, absenceMs: number) {
  const pending = new Map<string, NodeJS.Timeout>()

  function keyOf(name: string, event: WebhookEvent): string {
    return JSON.stringify([name, event.channel, 'user_id' in event ? event.user_id : null])
  }

  return {
    receive(event: WebhookEvent): void {
      const key = keyOf(event.name, event)
      if (ABSENCES.has(event.name) && pending.size < MAX_PENDING) {
        const settle = () => {
          pending.delete(key)
          passOn(event)
        }
        pending.set(key, setTimeout(settle, absenceMs).unref())
        return
      }
      const absence = keyOf(ABSENCE_ENDED_BY[event.name] ?? '', event)
      clearTimeout(pending.get(absence))
      if (!pending.delete(absence)) passOn(event)
    },
    get size() {
      return pending.size
    },
    stop(): void {
      for (const timer of pending.values()) clearTimeout(timer)
      pending.clear()
    },
  }
}
