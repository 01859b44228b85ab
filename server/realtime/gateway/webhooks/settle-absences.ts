import type { Happening } from '../happening'

const OPPOSITE: Partial<Record<Happening['name'], Happening['name']>> = {
  channel_occupied: 'channel_vacated',
  member_added: 'member_removed',
}
const ABSENCES = new Set<Happening['name']>(Object.values(OPPOSITE))
// Beyond, absences are told at once: nobody may fill the memory by coming and going.
const MAX_PENDING = 10_000

/**
 * Holds back every absence for a while. A return within that time is told to nobody, nor is the absence: a reload or a
 * change of network is not a departure. `tell` gets the rest.
 */
export function createAbsences(tell: (happening: Happening) => void, absenceMs: number) {
  const pending = new Map<string, NodeJS.Timeout>()

  function keyOf(name: string, happening: Happening): string {
    return JSON.stringify([name, happening.channel, 'user_id' in happening ? happening.user_id : null])
  }

  return {
    hear(happening: Happening): void {
      const key = keyOf(happening.name, happening)
      if (ABSENCES.has(happening.name) && pending.size < MAX_PENDING) {
        const settle = () => {
          pending.delete(key)
          tell(happening)
        }
        pending.set(key, setTimeout(settle, absenceMs).unref())
        return
      }
      const absence = keyOf(OPPOSITE[happening.name] ?? '', happening)
      const timer = pending.get(absence)
      clearTimeout(timer)
      if (!pending.delete(absence)) tell(happening)
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
