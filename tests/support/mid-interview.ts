import { type Line, marked, playPast } from './play-past'

const beginning: readonly Line[] = [
  [-60, 'advisor', { type: 'chooseFocus', codeKey: 'empathy' }],
  [-40, 'advisor', { type: 'declareReadiness', ready: true }],
  [-30, 'beneficiary', { type: 'declareReadiness', ready: true }],
  [0, 'supervisor', { type: 'startInterview', anyway: false }],
]

/** Seven and a half minutes of an interview, as they would have been keyed in. */
const story: readonly Line[] = [
  [14, 'supervisor', { type: 'tickFrame', item: 'duration' }],
  [31, 'supervisor', { type: 'tickFrame', item: 'confidentiality' }],
  [33, 'supervisor', marked('confidentiality', 'upheld')],
  [58, 'supervisor', { type: 'tickFrame', item: 'cepExplained' }],
  [96, 'supervisor', marked('unconditionalPositiveRegard', 'demonstrated')],
  [150, 'supervisor', marked('openQuestion')],
  [170, 'supervisor', { type: 'tickFrame', item: 'adhesion' }],
  [201, 'supervisor', marked('reflection')],
  [238, 'supervisor', { type: 'enterPhase', phase: 'exploration' }],
  [244, 'supervisor', marked('openQuestion')],
  [262, 'supervisor', marked('silence')],
  [281, 'supervisor', marked('activeListening', 'demonstrated')],
  [297, 'supervisor', marked('reflection')],
  [312, 'supervisor', marked('openQuestion')],
  [320, 'beneficiary', { type: 'giveReveal', revealId: 'refusesToMove' }],
  [345, 'supervisor', marked('closedQuestion')],
  [350, 'supervisor', marked('activeListening', 'missed')],
  [352, 'supervisor', marked('multipleQuestion')],
  [368, 'supervisor', marked('empathy', 'missed')],
  [380, 'supervisor', { type: 'sendCue', text: 'Laisse le silence' }],
  [383, 'advisor', { type: 'acknowledgeCue', cueId: '' }],
  [395, 'supervisor', marked('silence')],
  [408, 'supervisor', marked('authenticity', 'demonstrated')],
  [424, 'supervisor', marked('reflection')],
  [436, 'supervisor', marked('activeListening', 'demonstrated')],
  [448, 'supervisor', marked('empathy', 'demonstrated')],
]

const dial: readonly (readonly [second: number, value: number])[] = [
  [60, 52],
  [130, 55],
  [200, 56],
  [260, 58],
  [320, 66],
  [340, 68],
  [352, 61],
  [366, 47],
  [384, 46],
  [400, 54],
  [420, 60],
  [445, 64],
]

/** Brings a briefing to 07:42 of its interview; half a second more, for the clock to read the same on a page that is some ms off. */
export function playToMidInterview(
  dataDir: string,
  liveSessionId: string,
  scenarioKey = 'yann',
): Promise<void> {
  return playPast(
    { lines: [...beginning, ...story], dial, beganMsAgo: 462_500 },
    dataDir,
    liveSessionId,
    scenarioKey,
  )
}
