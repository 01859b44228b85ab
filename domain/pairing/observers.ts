import { seatRefusal } from '@/domain/access/brief-knowledge'
import { fullestAttendance } from './attendance'
import { shuffled } from './chance'
import { leanOf } from './give-reasons'
import type { LookUp } from './look-up'
import { type PlannedSession, peopleOf } from './round'
import { type Meeting, type Table, tableWithout } from './table'
import { takeSeats } from './take-seats'

/** Those who can at least one slot. */
export function presentLearners(look: LookUp): readonly string[] {
  const { learnerIds, slots } = look.facts.setup
  return learnerIds.filter((person) => slots.some(({ id }) => look.isFree(person, id)))
}

/** Of an odd number, in a round of one seat each, everybody, those first who have observed least; otherwise none. */
export function whoMayObserve(
  look: LookUp,
  kept: readonly PlannedSession[],
  chance: () => number,
): readonly string[] {
  if (look.facts.setup.kind !== 'oneSeat') return []
  const seated = new Set(kept.flatMap(peopleOf))
  const free = presentLearners(look).filter((person) => !seated.has(person))
  if (free.length % 2 === 0) return []
  const drawn = shuffled(free, chance)
  // Among those who observed as little, rather one who is owed no seat.
  return drawn.sort(
    (one, other) =>
      look.held(one, 'observer') - look.held(other, 'observer') ||
      Math.abs(leanOf(one, look)) - Math.abs(leanOf(other, look)),
  )
}

/** How many are tried in their turn before the fullest plan's leftovers are taken. */
const tried = 20

/** The first of these who can be left out without losing an interview. `found`: those held without the very first. */
export function whoObserves(
  table: Table,
  { drawn, found }: { drawn: readonly string[]; found: readonly Meeting[] },
): readonly string[] {
  const [first] = drawn
  if (first === undefined) return []
  const all = fullestAttendance(table, table.rooms, found)
  if (all.length === found.length) return [first]
  const start = takeSeats(table, all)
  const isLeftOver = (person: string) => {
    const number = table.people.indexOf(person)
    return start.every(({ advisor, beneficiary }) => advisor !== number && beneficiary !== number)
  }
  const isSpare = (person: string) => {
    const number = table.people.indexOf(person)
    const others = start.filter(({ advisor, beneficiary }) => advisor !== number && beneficiary !== number)
    return fullestAttendance(tableWithout(table, [person]), table.rooms, others).length === all.length
  }
  return [drawn.slice(0, tried).find(isSpare) ?? drawn.find(isLeftOver) ?? first]
}

/** Gives each observer an interview to watch: one that is planned now, or one that stays on a situation they may watch. */
export function seatObservers(
  sessions: readonly PlannedSession[],
  open: ReadonlySet<string>,
  observers: readonly string[],
  look: LookUp,
): readonly PlannedSession[] {
  const homes = new Map<string, string>()
  // A session that stays keeps its situation; one that is planned gets one that its observer may see.
  const mayWatch = (person: string, scenarioKey: string | null) => {
    const family = look.scenario(scenarioKey ?? '')?.family
    return family === undefined || seatRefusal('observer', look.knowledge(person, family)) === null
  }
  for (const person of observers) {
    const home = sessions.find(
      ({ id, slotId, locked, scenarioKey }) =>
        (open.has(id) || (!locked && mayWatch(person, scenarioKey))) && look.isFree(person, slotId),
    )
    if (home) homes.set(home.id, person)
  }
  return sessions.map((session) => {
    const person = homes.get(session.id)
    return person === undefined ? session : { ...session, observerIds: [...session.observerIds, person] }
  })
}
