import type { Locale } from '@/domain/localized'
import { readDebrief, requireUnsealed } from '@/server/interview/live-session/read-debrief'
import { debriefPdf } from '@/server/interview/paper/paper-kinds'
import type { Runtime } from '@/server/interview/runtime'
import { type TakenSeat, takeSeat } from '@/server/interview/seats/take-seat'
import type { Progress } from '@/server/platform/heavy-work/open-heavy-work'
import type { Made } from '@/server/platform/heavy-work/worker'
import { takePaper } from './paper-rate'

type Wish = {
  /** The reader's language. */
  readonly locale: Locale
  /** Aborted once the PDF is no longer waited for. */
  readonly signal: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Writes a debrief as a PDF, as this seat may see it when its turn has come.
 * @throws DomainError tooManyCommands, notUnsealedYet, notFound, queueFull, documentTooLarge, documentFailed, unavailable,
 * noLongerMember, noLongerSeated when the seat has ended meanwhile
 */
export async function writeDebrief(runtime: Runtime, seat: TakenSeat, wish: Wish): Promise<Made> {
  const { personId } = seat.viewer
  takePaper(runtime, personId)
  await requireUnsealed(runtime, seat)
  const { locale, ...rest } = wish
  const made = await runtime.heavyWork.make(debriefPdf, {
    ...rest,
    personId,
    read: async () => {
      await takeSeat(runtime, personId, seat.liveSessionId)
      const debrief = await readDebrief(runtime, seat, 'pdf')
      return { given: { ...debrief, printedAt: Date.now() }, locale }
    },
  })
  // A person who lost the seat while the PDF waited or was made is not given it.
  await takeSeat(runtime, personId, seat.liveSessionId)
  return made
}
