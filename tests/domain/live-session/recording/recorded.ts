import type { RecordingAnswer } from '@/domain/live-session/recording/answer'
import { contract, type Name } from '../people'
import { act, fact, type Step } from '../story'

export const answer = (by: Name, said: RecordingAnswer, seconds = -40) =>
  act(by, { type: 'answerRecording', answer: said }, seconds)
export const pause = (by: Name, seconds: number) => act(by, { type: 'pauseRecording' }, seconds)
export const resume = (by: Name, seconds: number) => act(by, { type: 'resumeRecording' }, seconds)
export const withdraw = (by: Name, seconds: number) => act(by, { type: 'withdrawRecording' }, seconds)
export const enter = (by: Name, seconds: number) => act(by, { type: 'enter' }, seconds)
export const start: Step = act('sophie', { type: 'startInterview', anyway: true }, 0)

/** The briefing is open, of an interview with these differences from what every story agreed. */
export function briefingOf(changes: Partial<typeof contract> = {}): readonly Step[] {
  return [
    fact('scheduled', { ...contract, ...changes }, 'claire', -86_400),
    act('lea', { type: 'openBriefing' }, -600),
  ]
}

/** Both players agreed, and the interview runs. */
export const bothAgreed: readonly Step[] = [
  ...briefingOf(),
  answer('lea', 'voiceAndPicture'),
  answer('karim', 'voice'),
]
export const recorded: readonly Step[] = [...bothAgreed, start]

/** In a room: the two players and the supervisor are there and agreed, and the interview runs. */
export const roomAgreed: readonly Step[] = [
  ...briefingOf({ place: 'room' }),
  ...(['lea', 'karim', 'sophie'] as const).flatMap((name) => [enter(name, -100), answer(name, 'voice')]),
]
export const roomRecorded: readonly Step[] = [...roomAgreed, start]
