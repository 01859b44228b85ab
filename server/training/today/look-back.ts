import { fold } from '@/domain/live-session/evolve'
import { breaches } from '@/domain/live-session/figures/breaches'
import { worthRereading } from '@/domain/live-session/figures/worth-rereading'
import { initialState } from '@/domain/live-session/state'
import { mainMarks, timelineOf } from '@/domain/live-session/timeline/timeline'
import { isViewOpen } from '@/domain/live-session/views'
import type { Localized } from '@/domain/localized'
import { codeOf, type ObservationGrid } from '@/domain/observation/grid'
import { readFindings } from '@/reading/findings/read-findings'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import { listOpen } from '@/server/interview/live-session/list-mine'
import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'
import { countNamingWords } from '@/server/interview/live-session/naming-words'
import { viewsAfter } from '@/server/interview/live-session/views-after'
import { takeSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { type AboutInterview, aboutOf } from './about-interview'
import { type PassageToReread, passagesToReread } from './to-reread'

/** A moment of one's own interview to read again: what it is, and the label of the code noted there. */
export type MomentAgain = AboutInterview & {
  kind: NonNullable<ReturnType<typeof worthRereading>>['kind']
  atMs: number
  markId: string | null
  code: Localized | null
  /** By how many points the dial rose after it. */
  change: number | null
}
/** A breach of the advisor's that has no repair yet. */
export type RepairOwed = AboutInterview & { markId: string; atMs: number; code: Localized | null }

type Looked = { moment: MomentAgain | null; repairs: RepairOwed[] }
/** `naming`: in how many of their own texts a person who was erased seems to be named. `passages`: those they chose to read again. */
export type LookBack = Looked & { naming: number; passages: PassageToReread[] }

/** How many of the latest interviews are looked through for a moment. */
const LOOKED_THROUGH = 3
const PAGE = 5_000

/** From the player's own latest interviews whose views are all open: a moment to read again, and the breaches they have not repaired; and the passages they chose. */
export async function lookBack(shell: Shell, personId: string): Promise<LookBack> {
  const cards = await listOpen(shell, personId)
  const played = cards
    .filter(({ seat, status }) => (seat === 'advisor' || seat === 'beneficiary') && isDebriefed(status))
    .slice(0, LOOKED_THROUGH)
  const latestAdvised = played.find(({ seat }) => seat === 'advisor')
  const found: Looked = { moment: null, repairs: [] }
  for (const card of played) {
    if (found.moment && card !== latestAdvised) continue
    const read = await readAsSeat(shell, personId, card)
    if (!read) continue
    const { moment, repairs } = read
    found.moment ??= moment
    // Of the latest one alone: what is older was spoken of in a debrief that is over.
    if (card === latestAdvised) found.repairs = repairs
  }
  const [naming, passages] = await Promise.all([
    countNamingWords(shell.database.pool, personId),
    passagesToReread(shell, personId, cards),
  ])
  return { ...found, naming, passages }
}

function isDebriefed(status: LiveSessionCard['status']): boolean {
  return status === 'debrief' || status === 'closed'
}

/** One interview read from what this seat may see of it; null while a view is shut. */
async function readAsSeat(shell: Shell, personId: string, card: LiveSessionCard): Promise<Looked | null> {
  const seat = await takeSeat(shell, personId, card.id)
  const snapshot = await freshSnapshot(shell, card.id)
  if (
    !snapshot ||
    !(['advisor', 'beneficiary', 'supervisor'] as const).every((each) => isViewOpen(snapshot.state, each))
  )
    return null
  const { events } = await viewsAfter(shell, seat, { after: 0, limit: PAGE })
  const state = fold(events, initialState)
  const { grid, scenario } = snapshot
  const timeline = timelineOf(state, grid, state.clock.endedAt ?? card.scheduledFor)
  const about = aboutOf(card)
  const worth = worthRereading(grid, timeline, readFindings({ grid, scenario }, state, timeline))
  const repairs = breaches(state, mainMarks(timeline.tracks)).filter(({ repaired }) => !repaired)
  return {
    moment: worth && {
      ...about,
      kind: worth.kind,
      atMs: worth.atMs,
      markId: worth.mark?.id ?? null,
      code: worth.mark ? labelOf(grid, worth.mark.codeKey) : null,
      change: 'change' in worth ? worth.change : null,
    },
    repairs: repairs.map(({ mark }) => ({
      ...about,
      markId: mark.id,
      atMs: mark.atMs,
      code: labelOf(grid, mark.codeKey),
    })),
  }
}

function labelOf(grid: ObservationGrid, codeKey: string): Localized | null {
  return codeOf(grid, codeKey)?.label ?? null
}
