import { phaseIntervals, phaseKeys } from '@/domain/live-session/marking/phases'
import { talkFigures } from '@/domain/live-session/talk/figures'
import { players } from '@/domain/live-session/talk/heard'
import { talkOf } from '@/domain/live-session/talk/talk'
import type { Interview } from '@/reading/interview'

/**
 * Who spoke how long, overall and in each phase in the order of the plan; null where nothing was measured. `listenedTo`: the players whose
 * microphone was; where it is not both, there is nothing to compare. `now` is epoch ms.
 */
export function talkTime({ state, names }: Pick<Interview, 'state' | 'names'>, now: number) {
  const talk = talkOf(state)
  if (talk === null) return null
  const figures = talkFigures(talk, phaseIntervals(state, state.clock.endedAt ?? now))
  const inPlan = phaseKeys(state).flatMap((key) => figures.phases.filter(({ phase }) => phase === key))
  return {
    ...figures,
    talk,
    phases: inPlan.map((each) => ({ ...each, name: names.phase(each.phase) })),
    listenedTo: players.filter((player) => talk[player].measured.length > 0),
  }
}
