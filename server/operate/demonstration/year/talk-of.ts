import type { Player } from '@/domain/live-session/talk/heard'
import { silentStep, stepOf, talkMaxSteps, talkStepMs } from '@/domain/live-session/talk/steps'
import { demoId } from '../demo-id'
import type { Beat, Story } from '../story'
import { millisecondsOf, type StoryRequest } from '../story-requests'
import type { Chooser } from './chooser'

/** Shortest and longest turn of each player, in seconds: who explains, who tells, who sums up. */
type Lengths = { readonly [P in Player]: readonly [number, number] }
const opening: Lengths = { advisor: [6, 15], beneficiary: [3, 9] }
const exploring: Lengths = { advisor: [2, 9], beneficiary: [7, 22] }
const concluding: Lengths = { advisor: [4, 11], beneficiary: [4, 12] }

/** What both microphones told of a story held by video: turns by its phases, silences and interruptions where its marks say so. */
export function talkRequests(
  { interview, end }: Pick<Story, 'interview' | 'end'>,
  { name, startedAt }: { name: string; startedAt: number },
  chooser: Chooser,
): readonly StoryRequest[] {
  const steps = speak(interview, Math.floor(millisecondsOf(end) / talkStepMs), chooser)
  return (['advisor', 'beneficiary'] as const).flatMap((part) =>
    Array.from({ length: Math.ceil(steps[part].length / talkMaxSteps) }, (_, index) => {
      const told = steps[part].slice(index * talkMaxSteps, (index + 1) * talkMaxSteps)
      const from = startedAt + index * talkMaxSteps * talkStepMs
      const command = { type: 'hearTalk', from, steps: told.join('') } as const
      const id = demoId(`${name} talk ${part} ${index}`)
      return { part, request: { id, at: from + told.length * talkStepMs, command } }
    }),
  )
}

function speak(beats: readonly Beat[], length: number, chooser: Chooser): { [P in Player]: string[] } {
  const steps = { advisor: quiet(length), beneficiary: quiet(length) }
  const inSteps = (seconds: number) => Math.round((seconds * 1_000) / talkStepMs)
  const between = (from: number, to: number) => inSteps(chooser.between(from, to))
  const say = (player: Player, from: number, count: number) => {
    for (let step = Math.max(0, from); step < Math.min(length, from + count); step += 1) {
      steps[player][step] = stepOf(true, chooser.between(-33, -24))
    }
  }
  let at = inSteps(2)
  let player: Player = 'advisor'
  while (at < length) {
    const other: Player = player === 'advisor' ? 'beneficiary' : 'advisor'
    const [least, most] = lengthsAt(beats, at * talkStepMs)[player]
    const turnEnd = at + between(least, most)
    // Breaths: a turn is said in parts.
    for (let from = at; from < turnEnd; ) {
      const count = Math.min(turnEnd - from, between(2, 6))
      say(player, from, count)
      from += count + between(0.4, 0.9)
    }
    if (chooser.happens(0.25)) say(other, at + Math.floor((turnEnd - at) / 2), between(0.3, 0.7))
    const noted = (mark: string) =>
      beats.some(
        (beat) => 'mark' in beat && beat.mark === mark && isWithin(millisecondsOf(beat.at), at, turnEnd),
      )
    if (noted('silence')) at = turnEnd + between(3.5, 7)
    else if (noted('interruption')) at = turnEnd - between(0.8, 1.5)
    else at = turnEnd + between(-0.2, 1.1)
    player = other
  }
  return steps
}

function isWithin(ms: number, from: number, to: number): boolean {
  return ms >= from * talkStepMs && ms < to * talkStepMs
}

function quiet(length: number): string[] {
  return Array.from({ length }, () => silentStep)
}

function lengthsAt(beats: readonly Beat[], ms: number): Lengths {
  const entered = beats.findLast((beat) => 'enter' in beat && !beat.by && millisecondsOf(beat.at) <= ms)
  const phase = entered && 'enter' in entered ? entered.enter : 'introduction'
  if (phase === 'exploration') return exploring
  return phase === 'conclusion' ? concluding : opening
}
