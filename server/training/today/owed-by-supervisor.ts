import { unfinishedCodings } from '@/domain/live-session/marking/supervision'
import { haveBothLocked } from '@/domain/live-session/reflection/reflections'
import { foldSome } from '@/server/interview/event-log/fold-some'
import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'
import { about, type Owed } from './owed-line'

/** What a supervisor still has to do once an interview is over: finish a blind coding, open the debrief, lead it to its close. */
export async function owedBySupervisor(
  shell: Shell,
  personId: string,
  cards: readonly LiveSessionCard[],
): Promise<Owed[]> {
  const led = cards.filter(
    ({ seat, status }) => seat === 'supervisor' && (status === 'selfAssessment' || status === 'debrief'),
  )
  const sealed = led.filter(({ status }) => status === 'selfAssessment').map(({ id }) => id)
  const states = await foldSome(shell, sealed, [
    ...(['scheduled', 'moved', 'seatsChanged', 'planChanged', 'briefingSetBack'] as const),
    ...(['codingFinished', 'seatLocked', 'interviewReopened'] as const),
  ])
  return led.flatMap((card): Owed[] => {
    if (card.status === 'debrief') return [{ kind: 'debrief', ...about(card) }]
    const state = states.get(card.id)
    if (!state) return []
    if (unfinishedCodings(state).includes(personId)) return [{ kind: 'coding', ...about(card) }]
    return haveBothLocked(state) ? [{ kind: 'unsealing', ...about(card) }] : []
  })
}
