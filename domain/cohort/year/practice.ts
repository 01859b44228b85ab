import { columnKey, type YearColumn, yearColumns } from './columns'
import { type Standing, standingOf } from './session-standing'
import { isPractised, type PractisedSeat, type YearFacts, type YearLearner, type YearSession } from './year'

/** A seat of a learner. `isPlanned`: the interview has not taken place, and counts in no figure of what was held. */
export type CellSeat = {
  readonly sessionId: string
  readonly at: number
  readonly seat: PractisedSeat
  readonly isPlanned: boolean
}

/**
 * Why a learner has no seat in a column: they were expected and did not take part; their interview was called off or stayed empty;
 * nothing was planned for them; they were not a member yet.
 */
export const gapKinds = ['absent', 'notHeld', 'free', 'before'] as const
export type GapKind = (typeof gapKinds)[number]

export type Cell =
  | { readonly seats: readonly CellSeat[]; readonly gap: null }
  | { readonly seats: readonly []; readonly gap: GapKind }

export type Counts = Readonly<Record<PractisedSeat, number>>

export type PracticeRow = {
  readonly personId: string
  /** One for each column, in their order. */
  readonly cells: readonly Cell[]
  readonly held: Counts
  readonly planned: Counts
}

export type Practice = { readonly columns: readonly YearColumn[]; readonly rows: readonly PracticeRow[] }

type Draft = { seats: CellSeat[]; wasExpected: boolean; wasLost: boolean }
/** By the place of the column. */
type DraftRow = (Draft | undefined)[]

/** Who practised what over the year: a row for each learner, a column for each round and for what a month holds beside. */
export function practiceOf(facts: YearFacts): Practice {
  const { sessions, rounds, learners, now } = facts
  const columns = yearColumns(facts)
  const places = new Map(columns.map(({ key }, index) => [key, index]))
  const drafts = new Map(learners.map(({ personId }): [string, DraftRow] => [personId, []]))
  for (const session of sessions) {
    const place = places.get(columnOf(session, facts, places))
    if (place === undefined) continue
    const standing = standingOf(session, now)
    for (const each of session.seats) addSeat(drafts.get(each.personId), place, session, standing, each)
  }
  for (const round of rounds) {
    const place = places.get(round.id)
    if (place === undefined || round.from > now) continue
    for (const personId of round.expected) {
      const row = drafts.get(personId)
      if (row) draftAt(row, place).wasExpected = true
    }
  }
  return {
    columns,
    rows: learners.map((learner) => rowOf(learner, columns, drafts.get(learner.personId), facts)),
  }
}

function columnOf(
  { roundId, scheduledFor }: YearSession,
  { monthOf }: YearFacts,
  places: ReadonlyMap<string, number>,
): string {
  return roundId !== null && places.has(roundId) ? roundId : columnKey(null, monthOf(scheduledFor))
}

function draftAt(row: DraftRow, place: number): Draft {
  const known = row[place]
  if (known) return known
  const draft: Draft = { seats: [], wasExpected: false, wasLost: false }
  row[place] = draft
  return draft
}

function addSeat(
  row: DraftRow | undefined,
  place: number,
  session: YearSession,
  standing: Standing,
  { seat, hasEnded }: YearSession['seats'][number],
): void {
  if (!row || !isPractised(seat)) return
  const draft = draftAt(row, place)
  if (hasEnded) {
    // Who was replaced in an interview that took place was missing there.
    draft.wasExpected ||= standing === 'held' && session.roundId !== null
    return
  }
  switch (standing) {
    case 'held':
    case 'planned': {
      const { id: sessionId, scheduledFor: at } = session
      draft.seats.push({ sessionId, at, seat, isPlanned: standing === 'planned' })
      return
    }
    case 'missed':
    case 'cancelled':
      draft.wasLost = true
      return
    default:
      standing satisfies never
  }
}

function rowOf(
  { personId, joinedAt }: YearLearner,
  columns: readonly YearColumn[],
  drafts: DraftRow | undefined,
  { monthOf }: YearFacts,
): PracticeRow {
  const cells = columns.map((column, place): Cell => {
    const draft = drafts?.[place]
    if (draft && draft.seats.length > 0) {
      return { seats: draft.seats.sort(byTime), gap: null }
    }
    return { seats: [], gap: gapOf(draft, isBefore(column, joinedAt, monthOf)) }
  })
  return { personId, cells, held: countSeats(cells, 'held'), planned: countSeats(cells, 'planned') }
}

function byTime(one: CellSeat, other: CellSeat): number {
  return one.at - other.at || (one.sessionId < other.sessionId ? -1 : 1)
}

function isBefore({ round, until, month }: YearColumn, joinedAt: number, monthOf: YearFacts['monthOf']) {
  return round ? until < joinedAt : month < monthOf(joinedAt)
}

function gapOf(draft: Draft | undefined, isBeforeJoining: boolean): GapKind {
  if (draft?.wasLost) return 'notHeld'
  if (draft?.wasExpected) return 'absent'
  return isBeforeJoining ? 'before' : 'free'
}

function countSeats(cells: readonly Cell[], which: 'held' | 'planned'): Counts {
  const counts = { advisor: 0, beneficiary: 0, observer: 0 }
  for (const { seats } of cells) {
    for (const { seat, isPlanned } of seats) {
      if (isPlanned === (which === 'planned')) counts[seat] += 1
    }
  }
  return counts
}

/** Whether a learner advised and was beneficiary equally often, give or take one. */
export function isBalanced({ advisor, beneficiary }: Counts): boolean {
  return Math.abs(advisor - beneficiary) <= 1
}
