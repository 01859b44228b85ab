import { writeCells } from '@/domain/cohort/year/cell-text'
import { byMonths } from '@/domain/cohort/year/columns'
import { noCommitments } from '@/domain/cohort/year/commitments'
import { countUnsupervised } from '@/domain/cohort/year/decisions'
import { isBalanced, type PracticeRow } from '@/domain/cohort/year/practice'
import { standingOf } from '@/domain/cohort/year/session-standing'
import { defaultPersonForm, type PersonForm } from '@/domain/person/person-form'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import type { Year, YearReader } from './read-year'

export type YearRow = {
  personId: string
  name: string
  form: PersonForm
  /** One for each column, as `readCells` reads them: thousands of them travel. */
  cells: string
  held: PracticeRow['held']
  planned: PracticeRow['planned']
  /** How many commitments are late. */
  late: number
  /** Whose gap this is, and which seat would close it; null for a learner who is not behind. */
  behind: { seat: 'advisor' | 'beneficiary'; isPlanned: boolean } | null
}

export type PracticeYear = {
  timeZone: string
  months: { month: string; columns: { key: string; round: { number: number; title: string } | null }[] }[]
  /** The moments that cells speak of, epoch ms: interviews of one hour share theirs. */
  times: number[]
  rows: YearRow[]
  summary: {
    held: number
    planned: number
    balanced: number
    learners: number
    kept: number
    due: number
    unsupervised: number
  }
}

/** Who practised what over the year, for those who organise. @throws DomainError roleMayNot */
export async function cohortPractice(
  { database: { db } }: Shell,
  member: Membership,
  { now, readYear }: { now: number; readYear: YearReader },
): Promise<PracticeYear> {
  requirePermission(member, 'liveSession.seeAll')
  const year = await readYear(db, member.cohortId, now)
  const { timeZone, practice } = year
  const places = new Map<number, number>()
  const placeOf = (at: number) => {
    const place = places.get(at) ?? places.size
    places.set(at, place)
    return place
  }
  const rows = rowsOf(year, placeOf)
  return {
    timeZone,
    months: byMonths(practice.columns).map(({ month, columns }) => ({
      month,
      columns: columns.map(({ key, round }) => ({
        key,
        round: round && { number: round.number, title: round.title },
      })),
    })),
    times: [...places.keys()],
    rows,
    summary: summaryOf(year, now),
  }
}

function rowsOf(
  { practice, learners, behind, commitments }: Year,
  placeOf: (at: number) => number,
): YearRow[] {
  const known = new Map(learners.map((learner) => [learner.personId, learner]))
  const gaps = new Map(behind.map((each) => [each.personId, each]))
  return practice.rows.map(({ personId, cells, held, planned }) => {
    const gap = gaps.get(personId)
    return {
      personId,
      held,
      planned,
      name: known.get(personId)?.name ?? '',
      form: known.get(personId)?.form ?? defaultPersonForm,
      cells: writeCells(
        cells.map(
          ({ seats, gap: why }) =>
            why ?? seats.map(({ seat, at, isPlanned }) => [seat, placeOf(at), isPlanned] as const),
        ),
      ),
      late: commitments.get(personId)?.late.length ?? 0,
      behind: gap ? { seat: gap.seat, isPlanned: gap.plannedIn !== null } : null,
    }
  })
}

function summaryOf({ sessions, practice, members, learners, commitments }: Year, now: number) {
  const standings = sessions.map((session) => standingOf(session, now))
  const roles = new Map(
    members.map(({ personId, role, isSuspended }) => [personId, isSuspended ? ('suspended' as const) : role]),
  )
  const theirs = learners.map(({ personId }) => commitments.get(personId) ?? noCommitments)
  return {
    held: standings.filter((each) => each === 'held').length,
    planned: standings.filter((each) => each !== 'cancelled').length,
    balanced: practice.rows.filter(({ held }) => isBalanced(held)).length,
    learners: learners.length,
    kept: theirs.reduce((sum, { kept }) => sum + kept, 0),
    due: theirs.reduce((sum, { due }) => sum + due, 0),
    unsupervised: countUnsupervised(sessions, (personId) => roles.get(personId), now),
  }
}
