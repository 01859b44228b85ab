import { assign, matrixOf } from './assign'
import type { LookUp } from './look-up'
import { maySupervise } from './may-supervise'
import type { PlannedSession } from './round'

/** Who works in which slot: people by slot. */
type Shifts = Map<string, Set<string>>

/**
 * Gives interviews in `open` their supervisors; the rest of `sessions` keep theirs. Loads differ by one at most where
 * presence allows; then advisors rarely seen come first. No supervisor gets a situation on which they advise elsewhere.
 */
export function assignSupervisors(
  sessions: readonly PlannedSession[],
  open: ReadonlySet<string>,
  look: LookUp,
  chance: () => number,
): readonly PlannedSession[] {
  const { supervisorIds, supervisorsEach: each } = look.facts.setup
  const kept = sessions.filter(({ id }) => !open.has(id))
  const busy = shiftsOf(kept)
  const loads = new Map(supervisorIds.map((person) => [person, 0]))
  for (const person of kept.flatMap((session) => session.supervisorIds)) {
    loads.set(person, (loads.get(person) ?? 0) + 1)
  }
  const bySlot = new Map<string, PlannedSession[]>()
  for (const session of sessions) {
    if (open.has(session.id)) bySlot.set(session.slotId, [...(bySlot.get(session.slotId) ?? []), session])
  }
  const able: Shifts = new Map(
    [...bySlot].map(([slotId, inSlot]) => {
      const isFree = (person: string) => look.isFree(person, slotId) && !busy.get(slotId)?.has(person)
      const suits = (person: string) => inSlot.some((session) => maySupervise(person, session, look))
      return [slotId, new Set(supervisorIds.filter((person) => isFree(person) && suits(person)))]
    }),
  )
  const canWork = (person: string, slotId: string) => able.get(slotId)?.has(person) ?? false
  const shifts: Shifts = new Map()
  for (const [slotId, inSlot] of bySlot) {
    const inTurn = [...(able.get(slotId) ?? [])]
    inTurn.sort((one, other) => (loads.get(one) ?? 0) - (loads.get(other) ?? 0))
    const working = inTurn.slice(0, inSlot.length * each)
    shifts.set(slotId, new Set(working))
    for (const person of working) loads.set(person, (loads.get(person) ?? 0) + 1)
  }
  balance(shifts, loads, canWork)
  const given = new Map<string, readonly string[]>()
  for (const [slotId, inSlot] of bySlot) {
    const asked = within(inSlot, [...(shifts.get(slotId) ?? [])], look, chance)
    const anybody = [...(able.get(slotId) ?? [])]
    // Whose turn it is may suit none of these interviews: then any supervisor that one suits is asked.
    const isShort = [...asked.values()].flat().length < Math.min(anybody.length, inSlot.length * each)
    const found = isShort ? within(inSlot, anybody, look, chance) : asked
    for (const [id, people] of found) given.set(id, people)
  }
  return sessions.map((session) =>
    open.has(session.id) ? { ...session, supervisorIds: [...(given.get(session.id) ?? [])] } : session,
  )
}

function shiftsOf(sessions: readonly PlannedSession[]): Shifts {
  const shifts: Shifts = new Map()
  for (const { slotId, supervisorIds } of sessions) {
    const there = shifts.get(slotId) ?? new Set()
    for (const person of supervisorIds) there.add(person)
    shifts.set(slotId, there)
  }
  return shifts
}

/**
 * Moves shifts along shortest chains while loads differ by two or more. Without such a chain, no distribution is more
 * even.
 */
function balance(
  shifts: Shifts,
  loads: Map<string, number>,
  canWork: (person: string, slotId: string) => boolean,
): void {
  const people = [...loads.keys()]
  const handOver = (from: string, to: string): string | undefined =>
    [...shifts].find(([slotId, there]) => there.has(from) && !there.has(to) && canWork(to, slotId))?.[0]
  const load = (person: string) => loads.get(person) ?? 0
  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false
    for (const from of [...people].sort((one, other) => load(other) - load(one))) {
      const chain = chainFrom(from, people, handOver, (person) => load(person) <= load(from) - 2)
      if (!chain) continue
      // From the far end: a chain may pass one slot twice, and its end frees no supervisor.
      for (let at = chain.length - 1; at > 0; at -= 1) {
        const [one, other] = [chain[at - 1] ?? '', chain[at] ?? '']
        const slotId = handOver(one, other)
        if (slotId === undefined) continue
        shifts.get(slotId)?.delete(one)
        shifts.get(slotId)?.add(other)
        loads.set(one, load(one) - 1)
        loads.set(other, load(other) + 1)
      }
      hasMoved = true
      break
    }
  }
}

function chainFrom(
  start: string,
  people: readonly string[],
  handOver: (from: string, to: string) => string | undefined,
  isEnd: (person: string) => boolean,
): readonly string[] | null {
  const before = new Map<string, string | null>([[start, null]])
  const next = [start]
  for (let person = next.shift(); person !== undefined; person = next.shift()) {
    if (isEnd(person)) {
      const chain: string[] = []
      for (let at: string | null = person; at !== null; at = before.get(at) ?? null) chain.unshift(at)
      return chain
    }
    for (const other of people) {
      if (before.has(other) || handOver(person, other) === undefined) continue
      before.set(other, person)
      next.push(other)
    }
  }
  return null
}

/** A seat that stays empty costs most where it is the first of its interview. */
const firstSeats = 1000

function within(
  sessions: readonly PlannedSession[],
  people: readonly string[],
  look: LookUp,
  chance: () => number,
): ReadonlyMap<string, readonly string[]> {
  const each = look.facts.setup.supervisorsEach
  const seats = sessions.flatMap((session) =>
    Array.from({ length: each }, (_, place) => ({ session, place })),
  )
  const costs = seats.map(({ session, place }) =>
    people.map((person) => {
      if (!maySupervise(person, session, look)) return null
      const seen = Math.min(firstSeats - 1, look.supervised(person, session.advisorId))
      return seen + (place > 0 ? firstSeats : 0)
    }),
  )
  const given = new Map<string, string[]>()
  for (const [row, column] of assign(matrixOf(costs, chance)).chosen.entries()) {
    const [seat, person] = [seats[row], column === null ? undefined : people[column]]
    if (seat && person) given.set(seat.session.id, [...(given.get(seat.session.id) ?? []), person])
  }
  return given
}
