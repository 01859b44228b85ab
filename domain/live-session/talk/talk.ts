import { elapsedAt, type InterviewClock } from '@/domain/live-session/core/clock'
import type { LiveSessionState } from '@/domain/live-session/state'
import { onceEachObject } from '@/domain/once-each'
import { endOf, type Player, type Stretch, stepsWithin, stretchesOf, type TalkPiece } from './heard'
import { inBoth, type Span } from './spans'
import { gateCross, type Range, silent, speechSpans, unmeasured } from './speech'
import { loudnessOf, talkStepMs } from './steps'

/** What was heard of one player. Both lists are in order and disjoint; no span goes across a stop of the interview. */
export type Heard = {
  /** When their microphone was listened to. */
  readonly measured: readonly Span[]
  /** When they spoke. */
  readonly speech: readonly Span[]
}

/** Who spoke when, from what each player's own microphone heard. `both`: when both were listened to; figures are of that time. */
export type Talk = { readonly [P in Player]: Heard } & { readonly both: readonly Span[] }

/** Null where nothing was measured. Linear in the number of steps; the same object for as long as nothing of it changes. */
export function talkOf({ talk, clock }: Pick<LiveSessionState, 'talk' | 'clock'>): Talk | null {
  return byTalk(talk)(clock)
}

const byTalk = onceEachObject((talk: readonly TalkPiece[]) =>
  onceEachObject((clock: InterviewClock) => readTalk(talk, clock)),
)

function readTalk(talk: readonly TalkPiece[], clock: InterviewClock): Talk | null {
  const last = Math.max(0, ...talk.map(endOf))
  const parts = stretchesOf(clock).flatMap((stretch) => readStretch(talk, stretch, clock, last))
  const advisor = joined(parts.map((part) => part.advisor))
  const beneficiary = joined(parts.map((part) => part.beneficiary))
  if (advisor.measured.length + beneficiary.measured.length === 0) return null
  return { advisor, beneficiary, both: inBoth(advisor.measured, beneficiary.measured) }
}

function joined(parts: readonly Heard[]): Heard {
  return {
    measured: parts.flatMap(({ measured }) => measured),
    speech: parts.flatMap(({ speech }) => speech),
  }
}

/** One stretch of the running interview, on the grid of steps. */
function readStretch(
  talk: readonly TalkPiece[],
  { from, to }: Stretch,
  clock: InterviewClock,
  last: number,
): readonly { readonly [P in Player]: Heard }[] {
  const first = Math.ceil(from / talkStepMs) * talkStepMs
  const count = Math.floor((Math.min(to, last) - first) / talkStepMs)
  if (count <= 0) return []
  const begin = elapsedAt(clock, first)
  const levels = (player: Player) => {
    const steps = new Int8Array(count).fill(unmeasured)
    for (const piece of talk) {
      if (piece.seat !== player) continue
      for (const part of stepsWithin(piece, [{ from: first, to }], 0, last)) {
        const place = (part.from - first) / talkStepMs
        for (let index = 0; index < part.steps.length; index += 1) {
          steps[place + index] = loudnessOf(part.steps[index] ?? '') ?? silent
        }
      }
    }
    return steps
  }
  const [advisor, beneficiary] = [levels('advisor'), levels('beneficiary')]
  const span = ([start, end]: Range): Span => ({
    fromMs: begin + start * talkStepMs,
    toMs: begin + end * talkStepMs,
  })
  const heard = (own: Int8Array, other: Int8Array): Heard => {
    const { measured, speech } = speechSpans(gateCross(own, other))
    return { measured: measured.map(span), speech: speech.map(span) }
  }
  return [{ advisor: heard(advisor, beneficiary), beneficiary: heard(beneficiary, advisor) }]
}
