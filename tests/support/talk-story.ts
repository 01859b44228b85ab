import { silentStep, stepOf } from '@/domain/live-session/talk/steps'

/** What a microphone heard of each player, one character a step of 100 ms. */
export type ToldTalk = {
  readonly advisor: string
  readonly beneficiary: string
  readonly unheard: readonly Unheard[]
}
/** A player whose microphone was not listened to in this time, in seconds. */
type Unheard = { readonly of: 'advisor' | 'beneficiary'; readonly from: number; readonly to: number }

const spoken = stepOf(true, -28)

/**
 * A talk of so many seconds between two who take turns of some seconds, the beneficiary’s longer: with silences, words at the same time,
 * interruptions and signs of listening. Always the same.
 */
export function arrangeTalk(seconds: number, unheard: readonly Unheard[] = []): ToldTalk {
  const steps = { advisor: quiet(seconds), beneficiary: quiet(seconds) }
  let chance = 7
  const next = (least: number, most: number) => {
    chance = (chance * 16_807) % 2_147_483_647
    return least + (chance % (most - least + 1))
  }
  let speaker: 'advisor' | 'beneficiary' = 'advisor'
  for (let at = 20; at < seconds * 10; ) {
    const other: 'advisor' | 'beneficiary' = speaker === 'advisor' ? 'beneficiary' : 'advisor'
    const length = speaker === 'advisor' ? next(15, 90) : next(25, 140)
    say(steps[speaker], at, length)
    const kind = next(0, 11)
    if (kind === 0) say(steps[other], at + Math.floor(length / 2), 6)
    // The other begins before the end, and goes on in their own turn.
    const gap = kind === 1 ? -12 : kind === 2 ? -6 : kind === 3 ? next(34, 90) : next(2, 12)
    at += length + gap
    speaker = other
  }
  return { advisor: steps.advisor.join(''), beneficiary: steps.beneficiary.join(''), unheard }
}

function quiet(seconds: number): string[] {
  return Array.from({ length: seconds * 10 }, () => silentStep)
}

function say(steps: string[], from: number, length: number): void {
  steps.fill(spoken, Math.max(0, from), Math.min(steps.length, from + length))
}
