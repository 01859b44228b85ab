import type { Plan } from '@/domain/live-session/core/plan'
import type { Opening } from '@/domain/live-session/core/settings'
import { arrangeLiveSession, type Cast, command } from './api'
import type { AppServer } from './app-server'
import { type Line, marked, playPast, type Story } from './play-past'
import { arrangeTalk } from './talk-story'

/** Names of forty letters, and of two people whose initials are the same. */
export const denseNames = {
  cohort: 'Promotion Conseil en évolution Val-de-Loire',
  coordinator: 'Sandrine-Emmanuelle Bellecour-Delamarche',
  supervisor: 'Marie-Clémentine Dubreuil-Vandermeersche',
  advisor: 'Marie-Apolline de Saint-Exupéry-Lacroix',
  beneficiary: 'Jean-Christophe Guérin-Montalembert-Roy',
  observer: 'Maximilienne-Léopoldine Aubert-Castelnau',
}

const at = (second: number, what: ReturnType<typeof marked>): Line => [second, 'supervisor', what]

/** Forty marks of all kinds between the fifth and the tenth minute, several of them in the same seconds. */
const marks: readonly Line[] = [
  at(302, marked('openQuestion')),
  at(303, marked('closedQuestion')),
  at(304, marked('multipleQuestion')),
  at(306, marked('empathy', 'missed')),
  at(307, marked('empathy', 'missed')),
  at(313, marked('leadingQuestion')),
  at(320, marked('echo')),
  at(328, marked('reflection')),
  at(329, marked('reflection')),
  at(330, marked('reflection')),
  at(338, marked('activeListening', 'demonstrated')),
  at(346, marked('clarification')),
  at(355, marked('confidentiality', 'breached')),
  at(357, marked('confidentiality', 'upheld')),
  at(364, marked('silence')),
  at(371, marked('unconditionalPositiveRegard', 'demonstrated')),
  at(373, marked('unconditionalPositiveRegard', 'missed')),
  at(380, marked('informationWithoutPermission')),
  at(388, marked('informationWithPermission')),
  at(389, marked('impartiality', 'breached')),
  at(396, marked('unsolicitedAdvice')),
  at(404, marked('interruption')),
  at(405, marked('interruption')),
  at(412, marked('authenticity', 'missed')),
  at(420, marked('authenticity', 'demonstrated')),
  at(428, marked('openQuestion')),
  at(429, marked('openQuestion')),
  at(452, marked('figureGroundInversion')),
  at(460, marked('affirmation')),
  at(468, marked('initiative', 'breached')),
  at(470, marked('initiative', 'upheld')),
  at(478, marked('activeListening', 'missed')),
  at(486, marked('activeListening', 'demonstrated')),
  at(488, marked('empathy', 'demonstrated')),
  at(489, marked('empathy', 'demonstrated')),
  at(490, marked('empathy', 'demonstrated')),
  at(560, marked('silence')),
  at(570, marked('summary')),
  at(584, marked('impartiality', 'upheld')),
  at(596, marked('reflection')),
]

/** The course: nothing of the frame said, a pause, hors-jeu twice, back from the conclusion, three cues. */
const course: readonly Line[] = [
  [-60, 'advisor', { type: 'chooseFocus', codeKey: 'empathy' }],
  [-50, 'advisor', { type: 'declareReadiness', ready: true }],
  [-40, 'beneficiary', { type: 'declareReadiness', ready: true }],
  [0, 'supervisor', { type: 'startInterview', anyway: true }],
  [232, 'supervisor', { type: 'enterPhase', phase: 'exploration' }],
  [310, 'supervisor', { type: 'sendCue', text: 'Laisse le silence' }],
  [313, 'advisor', { type: 'acknowledgeCue', cueId: '' }],
  [325, 'beneficiary', { type: 'giveReveal', revealId: 'refusesToMove' }],
  [392, 'supervisor', { type: 'sendCue', text: 'Son ressenti' }],
  [395, 'advisor', { type: 'acknowledgeCue', cueId: '' }],
  [434, 'supervisor', { type: 'pauseInterview' }],
  [450, 'supervisor', { type: 'resumeInterview' }],
  [475, 'supervisor', { type: 'sendCue', text: 'reviens à son père' }],
  [500, 'advisor', { type: 'haltInterview' }],
  [530, 'supervisor', { type: 'resumeInterview' }],
  [545, 'supervisor', { type: 'enterPhase', phase: 'conclusion' }],
  [556, 'supervisor', { type: 'enterPhase', phase: 'exploration' }],
  [604, 'beneficiary', { type: 'haltInterview' }],
  [640, 'supervisor', { type: 'resumeInterview' }],
]

/** Eleven minutes after it began, stops and all: dense on a plan of twenty, and short on one of sixty. */
export const denseStory: Story = {
  lines: [...course, ...marks].sort(([a], [b]) => a - b),
  dial: [
    [20, 50],
    [150, 54],
    [260, 58],
    [308, 51],
    [340, 62],
    [358, 38],
    [376, 44],
    [392, 35],
    [425, 40],
    [470, 36],
    [495, 58],
    [575, 66],
    [600, 71],
  ],
  beganMsAgo: 660_500,
}

/** The same interview held here by picture, its talk measured but for two minutes of the beneficiary. */
export const denseTalk: Story = {
  ...denseStory,
  talk: arrangeTalk(656, [{ of: 'beneficiary', from: 240, to: 360 }]),
}

/** A hundred and more marks of one posture and of one technique in its last seconds: counts of three digits. */
export const crowd: Story = {
  lines: Array.from({ length: 105 }, (_, index) => 641 + index / 8).flatMap((second) => [
    at(second, marked('empathy', 'demonstrated')),
    at(second, marked('reflection')),
  ]),
  dial: [],
  beganMsAgo: denseStory.beganMsAgo,
}

const planned: Record<'usual' | 'long', (plan: Plan) => Plan> = {
  usual: (plan) => plan,
  long: (plan) => ({ ...plan, phases: plan.phases.map((each) => ({ ...each, minutes: each.minutes * 3 })) }),
}

/**
 * An interview in dense use: long names, forty marks within minutes, an observer who never came. It runs when this returns, in the
 * twelfth minute of a plan of twenty, or of one of sixty.
 */
export async function castInDenseInterview(
  app: Pick<AppServer, 'url' | 'dataDir'>,
  plan: 'usual' | 'long' = 'usual',
  viewsOpen: Opening = 'atOnce',
  called: 'longNames' | 'usualNames' = 'longNames',
): Promise<Cast> {
  const cast = await arrangeLiveSession(app.url, {
    ...(called === 'longNames' && { names: denseNames }),
    adjust: planned[plan],
    viewsOpen,
  })
  await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  await playPast(denseStory, app.dataDir, cast.liveSessionId)
  return cast
}
