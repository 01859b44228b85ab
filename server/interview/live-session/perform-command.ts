import { purposeOf } from '@/domain/access/archive'
import { DomainError } from '@/domain/domain-error'
import type { CommandRequest } from '@/domain/live-session/command'
import { broughtCommitments } from '@/domain/live-session/commitments/commitment'
import type { SeenEvent } from '@/domain/live-session/event'
import { viewFor } from '@/domain/live-session/visibility'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { requireWritable } from '@/server/people/membership/take-membership'
import { ofFacts } from './answer-of-facts'
import { commitCommand } from './commit-command'
import { type Decided, Unconfirmed } from './decide-and-append'
import { deleteDraft } from './drafts'
import { openWhereUnsupervised } from './open-where-unsupervised'
import type { PresumedSeat } from './presume-seat'
import { readBrought } from './read-brought'
import { showOut } from './show-out'
import { toldTo } from './told-views'

export type Performed = { events: SeenEvent[]; lastSeq: number; logId: string }

type Needs = Shell & SocketHolders & Pick<Runtime, 'commandRates'>

/**
 * Performs the command of a seated person, and returns its facts as that seat may see them. Repeating a command id returns the
 * first answer again. A presumed seat may act; nothing is refused, and nothing told, before it was confirmed.
 * @throws DomainError cohortArchived save for taking one's words back; tooManyCommands above 30 a second (60 at once) by person and live session; those of the rules
 */
export async function performCommand(
  shell: Needs,
  seat: TakenSeat | PresumedSeat,
  request: CommandRequest,
): Promise<Performed> {
  const { liveSessionId, viewer } = seat
  const isWithinRate = shell.commandRates.take(`${viewer.personId} ${liveSessionId}`, Date.now())
  const performed = 'claim' in seat && isWithinRate ? await performClaimed(shell, seat, request) : null
  if (performed) return performed
  const taken = 'claim' in seat ? await seat.confirm() : seat
  requireWritable(taken, purposeOf(request.command.type))
  if (!isWithinRate) throw new DomainError('tooManyCommands')
  return performTaken(shell, taken, request)
}

async function performTaken(shell: Needs, seat: TakenSeat, request: CommandRequest): Promise<Performed> {
  const brought =
    request.command.type === 'reviewCommitment'
      ? await readBrought(shell, seat.liveSessionId, seat.viewer)
      : null
  const decided = await commitCommand(shell, seat, request, brought ? broughtCommitments(brought) : [])
  return answerTo(shell, seat, decided)
}

/** What a command did that was appended with the claim it was made by; null where nothing was. */
async function performClaimed(
  shell: Needs,
  seat: PresumedSeat,
  request: CommandRequest,
): Promise<Performed | null> {
  // What is brought is read for a seat that was taken.
  if (request.command.type === 'reviewCommitment') return null
  try {
    const decided = await commitCommand(shell, seat, request)
    return await answerTo(shell, { ...seat, seatsNow: decided.seatsNow ?? new Map() }, decided)
  } catch (error) {
    if (error instanceof Unconfirmed || error instanceof DomainError) return null
    throw error
  }
}

async function answerTo(
  shell: Needs,
  seat: Pick<TakenSeat, 'liveSessionId' | 'viewer' | 'seatsNow'>,
  { snapshot, events }: Decided,
): Promise<Performed> {
  const { liveSessionId, viewer } = seat
  showOut(shell, seat, snapshot.state, events)
  if (events.some((event) => event.type === 'seatLocked')) {
    await deleteDraft(shell, liveSessionId, viewer.personId)
    await openWhereUnsupervised(shell, snapshot, { ...viewer, organises: false })
  }
  return ofFacts({
    events: events.map((event) => viewFor(viewer, snapshot.state, event, snapshot.familyOf)),
    lastSeq: Math.max(toldTo(viewer, snapshot, Date.now()), events.at(-1)?.seq ?? 0),
    logId: snapshot.logId,
  })
}
