import type { Seat } from '@/domain/live-session/core/seat'
import type { PersonForm } from '@/domain/person/person-form'
import { countedForMarks, countMarks } from '@/domain/personal-data/count-marks'
import { type KeptKind, keptTerms } from '@/domain/personal-data/kept-kinds'
import { showsKind } from '@/domain/personal-data/shown-by'
import { wasHeld } from '@/domain/personal-data/was-held'
import { type Length, lengthOf } from '@/domain/retention/retention'
import { lengthsAt, type Terms, termOf } from '@/domain/retention/terms'
import { foldSome } from '@/server/interview/event-log/fold-some'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import type { Person } from '@/server/people/sign-in/sign-in'
import { readDelays } from '@/server/privacy/erasure/erased-people'
import { readAllTerms } from '@/server/training/cohort/terms-of-cohort'
import { type CohortOf, calledIn, cohortsOf, coordinatorsOf, type Reader } from './cohorts-of'
import { type Opener, openersOf } from './openings'
import { countRows, type RowsOfPerson } from './own-rows'
import { type Counted, countOwnWords } from './own-words'
import { type SeatOf, seatsOf } from './seats-of'

/** What is kept of one kind. `goesAt`: when the first of it goes, epoch ms; `due`: the last day they committed to. */
export type KeptLine = {
  kind: KeptKind
  count: number
  length: Length | null
  goesAt: number | null
  due: string | null
  /** Who opened it, who came last first; for what is not opened piece by piece, who has it before them. */
  readers: Reader[]
  /** Of lent moments: how many with their sound. */
  withSound: number
}

/** What one cohort keeps of a person, and how often it was opened. `since`: the first time, epoch ms. */
export type KeptInCohort = CohortOf & {
  coordinators: Reader[]
  lines: KeptLine[]
  /** `exports`: how often marks of their interviews left in a file without names. */
  openings: { count: number; since: number | null; exports: number }
}

export type Kept = {
  person: { name: string; form: PersonForm; isPersona: boolean }
  /** Whether there is anything on the page of their recordings. */
  hasRecordings: boolean
  /** Of no cohort in particular. */
  own: KeptLine[]
  cohorts: KeptInCohort[]
}

/** What is kept of a person, from the tables themselves. The number of reads depends neither on cohorts nor on interviews. */
export async function readKept(shell: Pick<Shell, 'database'>, person: Person): Promise<Kept> {
  const { id } = person
  const [cohorts, coordinators, seats, openers, words, rows] = await Promise.all([
    cohortsOf(shell, id),
    coordinatorsOf(shell, id),
    seatsOf(shell, id),
    openersOf(shell, id),
    countOwnWords(shell, id),
    countRows(shell, id),
  ])
  const [marks, terms, called, { attendanceYears }] = await Promise.all([
    countAllMarks(shell, id, seats),
    readAllTerms(
      shell.database.db,
      cohorts.map((each) => each.id),
    ),
    namesInCohorts(
      shell.database.db,
      cohorts.map((each) => each.id),
    ),
    readDelays(shell.database.pool),
  ])
  const leading = coordinators.map((each) => ({ ...each, name: called(each.cohortId, each) }))
  return {
    person: { name: person.name, form: person.form, isPersona: person.demo },
    hasRecordings: rows.hasRecordings,
    own: ownLines(rows, person, leading),
    cohorts: cohorts.map((each) => {
      const here = <T extends { cohortId: string }>(all: readonly T[]) =>
        all.filter(({ cohortId }) => cohortId === each.id)
      const came = calledIn(called, each.id, here(openers))
      const shown = came.filter(({ what }) => what !== 'export')
      const first = shown.map((opener) => opener.first).toSorted((one, other) => one - other)[0]
      return {
        ...each,
        coordinators: distinct(here(leading)),
        lines: linesIn({
          // No member of a cohort is named to a person who left it.
          seats: here(seats),
          came: each.endedAt === null ? came : [],
          coordinators: distinct(here(leading)),
          counted: [...here(words), ...here(marks), ...here(rows.inCohorts)],
          terms: terms.get(each.id) ?? null,
          attendanceYears,
        }),
        openings: {
          count: countOf(shown),
          since: first ?? null,
          exports: countOf(came.filter(({ what }) => what === 'export')),
        },
      }
    }),
  }
}

function countOf(openers: readonly Opener[]): number {
  return openers.reduce((sum, { count }) => sum + count, 0)
}

async function countAllMarks(
  shell: Pick<Shell, 'database'>,
  personId: string,
  seats: readonly SeatOf[],
): Promise<Counted[]> {
  const states = await foldSome(
    shell,
    seats.map(({ liveSessionId }) => liveSessionId),
    countedForMarks,
  )
  return seats.flatMap(({ liveSessionId, cohortId, heldAt: from }) => {
    const state = states.get(liveSessionId)
    const { about, by } = state ? countMarks(state, personId) : { about: 0, by: 0 }
    const row = { cohortId, from, until: null }
    return [
      ...(about > 0 ? [{ ...row, kind: 'marks' as const, count: about }] : []),
      ...(by > 0 ? [{ ...row, kind: 'ownMarks' as const, count: by }] : []),
    ]
  })
}

/** Kinds that a cohort's page shows even if empty, with the seats that hold them; null: all seats. */
const always: readonly { kind: KeptKind; of: readonly Seat[] | null }[] = [
  { kind: 'marks', of: ['advisor'] },
  { kind: 'reflections', of: ['advisor', 'beneficiary'] },
  { kind: 'dial', of: ['advisor', 'beneficiary'] },
  { kind: 'comments', of: null },
  { kind: 'commitments', of: ['advisor'] },
  { kind: 'practice', of: [] },
  { kind: 'recordings', of: [] },
]
const whereThereIsSome: typeof always = [
  { kind: 'ownMarks', of: ['supervisor', 'observer'] },
  { kind: 'absences', of: [] },
  { kind: 'consents', of: [] },
  { kind: 'lentMoments', of: [] },
  { kind: 'openings', of: null },
  { kind: 'organising', of: [] },
]

type InCohort = {
  seats: readonly SeatOf[]
  came: readonly Opener[]
  coordinators: Reader[]
  counted: readonly Counted[]
  terms: Terms | null
  /** For how long the register names an erased person. */
  attendanceYears: number
}

function linesIn({ seats, came, coordinators, counted, ...lengths }: InCohort): KeptLine[] {
  const byCoordinators = new Set<KeptKind>(['practice', 'organising', 'absences'])
  const line = ({ kind, of }: (typeof always)[number]): KeptLine => {
    const rows = counted.filter((row) => row.kind === kind)
    const count =
      kind === 'practice' ? seats.filter(wasHeld).length : rows.reduce((sum, row) => sum + row.count, 0)
    const from = rows.map((row) => row.from).toSorted((one, other) => one - other)[0]
    const due = rows.map(({ until }) => until).filter((day) => day !== null)
    const opened = came.filter(
      ({ mySeat, what }) => showsKind(what, kind) && (of === null || of.includes(mySeat)),
    )
    return {
      kind,
      count,
      ...lengthAndDay(kind, lengths, from),
      due: due.toSorted().at(-1) ?? null,
      withSound: rows.reduce((sum, row) => sum + (row.withSound ?? 0), 0),
      readers: byCoordinators.has(kind) ? coordinators : count > 0 ? distinct(opened) : [],
    }
  }
  return [...always.map(line), ...whereThereIsSome.map(line).filter(({ count }) => count > 0)]
}

/** Commitments count from their day, the register from an erasure, and each loan has its own day. */
function lengthAndDay(
  kind: KeptKind,
  { terms, attendanceYears }: Pick<InCohort, 'terms' | 'attendanceYears'>,
  from: number | undefined,
): Pick<KeptLine, 'length' | 'goesAt'> {
  const term = keptTerms[kind]
  if (term === 'loan') return { length: null, goesAt: from ?? null }
  if (term === 'account' || term === 'cohort' || term === 'passing' || terms === null)
    return { length: null, goesAt: null }
  if (term === 'attendance') return { length: { count: 12 * attendanceYears, unit: 'months' }, goesAt: null }
  const isCounted = from !== undefined && term !== 'commitments'
  return {
    length: lengthOf(term, lengthsAt(terms, Date.now())),
    goesAt: isCounted ? termOf(term, from, terms) : null,
  }
}

function ownLines(rows: RowsOfPerson, person: Person, leading: readonly Reader[]): KeptLine[] {
  const line = (kind: KeptKind, count: number, readers: Reader[] = []): KeptLine => ({
    withSound: 0,
    kind,
    count,
    readers,
    length: null,
    goesAt: null,
    due: null,
  })
  return [
    line('identity', 1, distinct(leading)),
    line('letters', rows.letters),
    // Who else plays a persona is never told.
    ...(person.demo ? [] : [line('signIns', rows.signIns)]),
    line('settings', rows.settings),
  ]
}

function distinct(people: readonly Reader[]): Reader[] {
  const found = new Map<string, Reader>()
  for (const { personId, name, form } of people) {
    if (!found.has(personId)) found.set(personId, { personId, name, form })
  }
  return [...found.values()]
}
