import { purposeOf } from '@/domain/access/archive'
import { DomainError } from '@/domain/domain-error'
import type { CommandRequest } from '@/domain/live-session/command'
import { broughtCommitments } from '@/domain/live-session/commitment'
import type { SeenEvent } from '@/domain/live-session/event'
import { viewFor } from '@/domain/live-session/visibility'
import type { SocketHolders } from '@/server/access/end-authorizations'
import { requireWritable } from '@/server/cohort/take-membership'
import type { Runtime } from '@/server/runtime'
import type { Shell } from '@/server/shell'
import { commitCommand } from './commit-command'
import { deleteDraft } from './drafts'
import { readBrought } from './read-brought'
import { showOut } from './show-out'
import type { TakenSeat } from './take-seat'
import { toldTo } from './told-views'

export type Performed = { events: SeenEvent[]; lastSeq: number; logId: string }

/**
 * Performs the command of a seated person, and returns its facts as that seat may see them. Repeating a command id returns the
 * first answer again.
 * @throws DomainError cohortArchived save for taking one's words back; tooManyCommands above 30 a second (60 at once) by person and live session; those of the rules
 */
export async function performCommand(
  shell: Shell & SocketHolders & Pick<Runtime, 'commandRates'>,
  seat: TakenSeat,
  request: CommandRequest,
): Promise<Performed> {
  const { liveSessionId, viewer } = seat
  requireWritable(seat, purposeOf(request.command.type))
  const rateKey = `${viewer.personId} ${liveSessionId}`
  if (!shell.commandRates.take(rateKey, Date.now())) throw new DomainError('tooManyCommands')
  const brought =
    request.command.type === 'reviewCommitment' ? await readBrought(shell, liveSessionId, viewer) : null
  const { snapshot, events } = await commitCommand(
    shell,
    seat,
    request,
    brought ? broughtCommitments(brought) : [],
  )
  showOut(shell, seat, snapshot.state, events)
  if (events.some((event) => event.type === 'seatLocked')) {
    await deleteDraft(shell, liveSessionId, viewer.personId)
  }
  return {
    events: events.map((event) => viewFor(viewer, snapshot.state, event, snapshot.familyOf)),
    lastSeq: Math.max(toldTo(viewer, snapshot, Date.now()), events.at(-1)?.seq ?? 0),
    logId: snapshot.logId,
  }
}
