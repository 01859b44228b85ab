import type { Command } from '@/domain/live-session/command'
import type { SelfAssessment } from '@/domain/observation/self-assessment'
import { idOf, second } from './people'
import { act, type Step, scheduled } from './story'

export const answersOfAdvisor: SelfAssessment = {
  ratings: {
    unconditionalPositiveRegard: 4,
    authenticity: 3,
    empathy: 2,
    activeListening: 4,
    introduction: 4,
    exploration: 3,
    conclusion: 2,
  },
  moment: { codeKey: 'empathy', text: 'Quand il a parlé de son père', at: 430_000, direction: 'toRework' },
  freeText: 'J’ai coupé deux silences',
}
export const answersOfBeneficiary = {
  answers: { understood: 'Au silence', heldBack: 'Au conseil', wished: '', keep: 'La synthèse' },
}
export const commitment = { what: 'Laisser trois secondes', due: '2026-04-16', how: 'Je compte' }

const mark = (codeKey: string, valence: 'demonstrated' | 'breached' | null = null): Command => ({
  type: 'mark',
  codeKey,
  valence,
  reactionOffsetMs: 0,
})

export const briefing: readonly Step[] = [scheduled, act('lea', { type: 'openBriefing' }, -600)]
export const ready: readonly Step[] = [
  ...briefing,
  act('lea', { type: 'declareReadiness', ready: true }, -60),
  act('karim', { type: 'declareReadiness', ready: true }, -50),
]
export const started: readonly Step[] = [
  ...ready,
  act('sophie', { type: 'startInterview', anyway: false }, 0),
]

/** One of everything that a later command may speak of, by second 40. */
export const running: readonly Step[] = [
  ...started,
  act('sophie', { type: 'tickFrame', item: 'duration' }, 5),
  act('sophie', mark('empathy', 'demonstrated'), 10, { id: 'mark' }),
  act('nadia', mark('openQuestion'), 11, { id: 'own' }),
  act('sophie', mark('summary'), 12, { id: 'gone' }),
  act('sophie', { type: 'undo', eventId: idOf('gone') }, 13),
  act('nadia', mark('summary'), 14, { id: 'ownOut' }),
  act('nadia', { type: 'undo', eventId: idOf('ownOut') }, 15),
  act('sophie', mark('impartiality', 'breached'), 16, { id: 'breach' }),
  act('sophie', { type: 'sendCue', text: 'laisse le silence' }, 20, { id: 'cue' }),
  act('karim', { type: 'giveReveal', revealId: 'burnout' }, 30),
]
export const paused: readonly Step[] = [...running, act('sophie', { type: 'pauseInterview' }, 40)]
export const halted: readonly Step[] = [...running, act('karim', { type: 'haltInterview' }, 40)]
export const ended: readonly Step[] = [...running, act('sophie', { type: 'endInterview' }, 1_200)]
export const bothLocked: readonly Step[] = [
  ...ended,
  act('lea', { type: 'lockSelfAssessment', answers: answersOfAdvisor }, 1_300),
  act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 1_310),
]
/** The dial has moved, and the advisor has locked: both players may recall it. */
export const recalling: readonly Step[] = [
  ...running,
  act('karim', { type: 'moveDial', samples: [{ at: second(200), value: 20 }] }, 200),
  act('karim', { type: 'moveDial', samples: [{ at: second(700), value: 80 }] }, 700),
  act('sophie', { type: 'endInterview' }, 1_200),
  act('lea', { type: 'lockSelfAssessment', answers: answersOfAdvisor }, 1_250),
]
export const debrief: readonly Step[] = [
  ...bothLocked,
  act('sophie', { type: 'unseal', overrideReason: null }, 1_400),
]
export const committed: readonly Step[] = [
  ...debrief,
  act('lea', { type: 'makeCommitment', ...commitment }, 1_500, { id: 'step' }),
]
/** Everybody has said something about the tenth second, each under an id of their own name. */
export const discussed: readonly Step[] = [
  ...committed,
  act('nadia', { type: 'noteMark', markId: idOf('own'), text: 'Question bien ouverte' }, 1_505, {
    id: 'noted',
  }),
  ...(['lea', 'karim', 'sophie', 'nadia'] as const).map((name) =>
    act(name, { type: 'postComment', moment: 10_000, text: `Je suis ${name}`, replyTo: null }, 1_510, {
      id: name,
    }),
  ),
]
export const closed: readonly Step[] = [...discussed, act('sophie', { type: 'close' }, 1_600)]
export const cancelled: readonly Step[] = [
  ...briefing,
  act('sophie', { type: 'cancel', reason: 'Absence' }, -30),
]

/** Every stage a live session can be in, each reached by legal steps. */
export const stages = {
  unscheduled: [],
  scheduled: [scheduled],
  briefing: ready,
  running,
  paused,
  halted,
  selfAssessment: ended,
  debrief: discussed,
  closed,
  cancelled,
} as const satisfies Record<string, readonly Step[]>
export type StageName = keyof typeof stages
