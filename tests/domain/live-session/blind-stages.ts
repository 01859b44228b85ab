import type { Command } from '@/domain/live-session/command'
import { contract, type Name } from './people'
import { answersOfAdvisor, answersOfBeneficiary } from './stages'
import { act, fact, type Step } from './story'

const settings = { ...contract.settings, supervision: 'blind' as const }
/** Sophie leads; Marc codes the same interview, blind to her. */
export const blindContract = { ...contract, settings }
const agreed: Step = fact('scheduled', blindContract, 'claire', -86_400)

export const marking = (codeKey: string, valence: 'demonstrated' | 'missed' | null = null): Command => ({
  type: 'mark',
  codeKey,
  valence,
  reactionOffsetMs: 0,
})

export const blindBriefing: readonly Step[] = [
  agreed,
  act('lea', { type: 'openBriefing' }, -600),
  act('lea', { type: 'declareReadiness', ready: true }, -60),
  act('karim', { type: 'declareReadiness', ready: true }, -50),
]
export const blindRunning: readonly Step[] = [
  ...blindBriefing,
  act('sophie', { type: 'startInterview', anyway: false }, 0),
]

/** Each of the two codes the first minutes in their own way. */
export const blindCoded: readonly Step[] = [
  ...blindRunning,
  act('sophie', { type: 'tickFrame', item: 'duration' }, 5),
  act('sophie', marking('empathy', 'demonstrated'), 10, { id: 'hers' }),
  act('marc', marking('empathy', 'missed'), 11, { id: 'his' }),
  act('sophie', { type: 'enterPhase', phase: 'exploration' }, 60),
  act('marc', { type: 'enterPhase', phase: 'exploration' }, 90),
  act('marc', { type: 'tickFrame', item: 'adhesion' }, 95),
]

export const blindEnded: readonly Step[] = [...blindCoded, act('sophie', { type: 'endInterview' }, 1_200)]
export const finish = (by: Name, seconds = 1_250) => act(by, { type: 'finishCoding' }, seconds)
export const blindLocked: readonly Step[] = [
  ...blindEnded,
  act('lea', { type: 'lockSelfAssessment', answers: answersOfAdvisor }, 1_300),
  act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 1_310),
]
