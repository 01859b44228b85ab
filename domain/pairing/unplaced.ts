import { canTakePart } from './attendance'
import type { LookUp } from './look-up'
import { mostMeetings, presenceIn } from './presence'
import type { PlannedSession, RoundSetup } from './round'
import type { Meeting, Table } from './table'
import type { Missing } from './verdict'

/** Why a learner is without a seat of theirs, the gravest first. */
export const unplacedCauses = [
  'neverFree',
  'oneSlotOnly',
  'aloneThere',
  'noSituation',
  'roomsFull',
  'nobodyLeft',
] as const
export type UnplacedCause = (typeof unplacedCauses)[number]

/** What would place a learner: coming at `count` of these slots as well, a room more in one of them, so many slots more, or planning anew. */
export type Remedy =
  | { readonly kind: 'hour'; readonly count: number; readonly slotIds: readonly string[] }
  | { readonly kind: 'room'; readonly slotIds: readonly string[] }
  | { readonly kind: 'slot'; readonly count: number }
  | { readonly kind: 'planAnew' }

export type Unplaced = {
  readonly personId: string
  readonly why: UnplacedCause
  readonly remedies: readonly Remedy[]
}

export type Shortage = {
  /** Interviews that cannot be held, whatever the plan. */
  readonly lacking: number
  /** Learners who get all their seats in no plan. */
  readonly unplaced: readonly Unplaced[]
  /** How many slots more, or rooms more in every slot, would do; null where none of a few would. */
  readonly slots: number | null
  readonly rooms: number | null
}

/** How many slots or rooms more are tried. */
const mostMore = 6

/** Who cannot be placed in a round that is not planned yet, why, and what would place all. */
export function shortageOf(setup: RoundSetup): Shortage {
  const table = presenceIn(setup)
  const best = mostMeetings(table, table.rooms)
  const needed = table.seatsEach === 2 ? table.people.length : Math.floor(table.people.length / 2)
  const lacking = needed - best.length
  const unplaced = table.people.flatMap((personId, person) => {
    const why = causeInSetup(table, person)
    if (why === null) return []
    const start = best
    return [{ personId, why, remedies: remediesFor(setup, table, { person, start }) }]
  })
  const enough = (of: (more: number) => Table) =>
    lacking === 0 ? null : firstOf((more) => isEnough(of(more), best, needed))
  return {
    lacking,
    unplaced,
    slots: enough((more) => withSlots(table, setup.rooms.length, more)),
    rooms: enough((more) => ({ ...table, rooms: table.rooms.map((each) => each + more) })),
  }
}

/** Why each of those who are missing in a plan has no seat, and what would give them one. */
export function explainMissing(
  missing: readonly Missing[],
  sessions: readonly PlannedSession[],
  look: LookUp,
): readonly Unplaced[] {
  const { setup } = look.facts
  const table = presenceIn(setup)
  const number = (personId: string) => table.people.indexOf(personId)
  const start = soundIn(
    table,
    sessions.map(({ slotId, advisorId, beneficiaryId }) => ({
      slot: setup.slots.findIndex(({ id }) => id === slotId),
      advisor: number(advisorId),
      beneficiary: number(beneficiaryId),
    })),
  )
  return [...new Set(missing.map(({ personId }) => personId))].map((personId) => {
    const person = number(personId)
    const seats = missing.filter((each) => each.personId === personId).map(({ seat }) => seat)
    const why =
      causeInSetup(table, person) ??
      (hasNoSituation(personId, seats, look) ? 'noSituation' : causeInPlan(table, { person, start }))
    const remedies = why === 'noSituation' ? [] : remediesFor(setup, table, { person, start })
    return { personId, why, remedies }
  })
}

/** Those that could be held as they stand: what was moved by hand may be out of all reach. */
function soundIn(table: Table, meetings: readonly Meeting[]): readonly Meeting[] {
  const load = new Map<number, number>()
  const sits = new Set<string>()
  const times = new Map<number, number>()
  return meetings.filter(({ slot, advisor, beneficiary }) => {
    const players = [advisor, beneficiary]
    const isSound =
      advisor !== beneficiary &&
      (load.get(slot) ?? 0) < (table.rooms[slot] ?? 0) &&
      players.every(
        (person) =>
          table.isFree(person, slot) &&
          !sits.has(`${person} ${slot}`) &&
          (times.get(person) ?? 0) < table.seatsEach,
      )
    if (!isSound) return false
    load.set(slot, (load.get(slot) ?? 0) + 1)
    for (const person of players) {
      sits.add(`${person} ${slot}`)
      times.set(person, (times.get(person) ?? 0) + 1)
    }
    return true
  })
}

type Standing = { readonly person: number; readonly start: readonly Meeting[] }

/** What keeps a learner from their seats in whatever plan, as far as their own hours do. */
function causeInSetup(table: Table, person: number): UnplacedCause | null {
  const mine = slotsOf(table, person)
  if (mine.length === 0) return 'neverFree'
  if (mine.length < table.seatsEach) return 'oneSlotOnly'
  const others = [...table.people.keys()].filter((other) => other !== person)
  const shared = mine.filter((slot) => others.some((other) => table.isFree(other, slot)))
  return shared.length < table.seatsEach ? 'aloneThere' : null
}

function causeInPlan(table: Table, { person, start }: Standing): UnplacedCause {
  const load = (slot: number) => start.filter((each) => each.slot === slot).length
  const sits = (slot: number) =>
    start.some((each) => each.slot === slot && [each.advisor, each.beneficiary].includes(person))
  const open = slotsOf(table, person).filter((slot) => !sits(slot))
  return open.every((slot) => load(slot) >= (table.rooms[slot] ?? 0)) ? 'roomsFull' : 'nobodyLeft'
}

function hasNoSituation(personId: string, seats: readonly Missing['seat'][], look: LookUp): boolean {
  const others = look.facts.setup.learnerIds.filter((other) => other !== personId)
  const isPlayable = (advisorId: string, beneficiaryId: string) => {
    for (const _ of look.playable(advisorId, beneficiaryId)) return true
    return false
  }
  const canAdvise = others.some((other) => isPlayable(personId, other))
  const canPlay = others.some((other) => isPlayable(other, personId))
  return seats.some((seat) => (seat === 'advisor' && !canAdvise) || (seat === 'beneficiary' && !canPlay))
}

function remediesFor(setup: RoundSetup, table: Table, { person, start }: Standing): readonly Remedy[] {
  const helps = (changed: Table) => canTakePart(changed, changed.rooms, { person, start })
  if (helps(table)) return [{ kind: 'planAnew' }]
  const all = [...table.rooms.keys()]
  const idsOf = (slots: readonly number[]) => slots.flatMap((slot) => setup.slots[slot]?.id ?? [])
  const missed = all.filter((slot) => !table.isFree(person, slot))
  const hours = missed.filter((slot) => helps(alsoFree(table, person, [slot])))
  // One who comes at no hour may need two, for two seats.
  const isTwo = hours.length === 0 && missed.length > 1 && helps(alsoFree(table, person, missed))
  const rooms = all.filter((slot) => table.isFree(person, slot) && helps(withRoom(table, slot)))
  const slots = [1, 2].find((more) => helps(withSlots(table, setup.rooms.length, more)))
  return [
    ...(hours.length > 0 ? [{ kind: 'hour' as const, count: 1, slotIds: idsOf(hours) }] : []),
    ...(isTwo ? [{ kind: 'hour' as const, count: 2, slotIds: idsOf(missed) }] : []),
    ...(rooms.length > 0 ? [{ kind: 'room' as const, slotIds: idsOf(rooms) }] : []),
    ...(slots === undefined ? [] : [{ kind: 'slot' as const, count: slots }]),
  ]
}

function slotsOf(table: Table, person: number): readonly number[] {
  return [...table.rooms.keys()].filter((slot) => table.isFree(person, slot))
}

function alsoFree(table: Table, person: number, slots: readonly number[]): Table {
  const isNew = (who: number, slot: number) => who === person && slots.includes(slot)
  return { ...table, isFree: (who, slot) => isNew(who, slot) || table.isFree(who, slot) }
}

function withRoom(table: Table, slot: number): Table {
  return { ...table, rooms: table.rooms.map((each, at) => (at === slot ? each + 1 : each)) }
}

/** Slots more, with all rooms, which everybody can. */
function withSlots(table: Table, rooms: number, more: number): Table {
  const { slots } = table
  return {
    ...table,
    slots: slots + more,
    isFree: (person, slot) => slot >= slots || table.isFree(person, slot),
    rooms: [...table.rooms, ...Array.from({ length: more }, () => rooms)],
  }
}

function isEnough(table: Table, start: readonly Meeting[], needed: number): boolean {
  return mostMeetings(table, table.rooms, start).length >= needed
}

function firstOf(does: (more: number) => boolean): number | null {
  for (let more = 1; more <= mostMore; more += 1) if (does(more)) return more
  return null
}
