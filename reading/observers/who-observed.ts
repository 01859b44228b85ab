import { absentees } from '@/domain/live-session/course/arrivals'
import type { Interview } from '@/reading/interview'

/** The observers who came: one who never did is not shown as having noted nothing. */
export function whoObserved({ state, cast }: Pick<Interview, 'state' | 'cast'>) {
  const absent = absentees(state)
  return cast.inSeat('observer').filter(({ personId }) => !absent.has(personId))
}
