import type { PhaseInterval } from '@/domain/live-session/marking/phases'
import { type Exchange, exchangeIn, type Overlap, type Silence, type Turn } from './exchange'
import type { Player } from './heard'
import { inBoth, lengthOf, type Span, totalMs } from './spans'
import type { Talk } from './talk'

/** Least part of a time in which both were listened to, and least length of it in ms: below, no share is told. */
export const leastCoverage = 0.5
export const leastCoveredMs = 60_000

/** How one time of the interview was shared, all in ms of interview time. */
export type TalkShare = {
  readonly lengthMs: number
  /** In how much of it both were listened to; what follows is of this part. */
  readonly coveredMs: number
  readonly advisorMs: number
  readonly beneficiaryMs: number
  /** The advisor's part of all that both said, 0 to 1; null where too little was listened to, or neither spoke. */
  readonly share: number | null
}

export type TalkFigures = {
  readonly overall: TalkShare
  /** By phase, all its stays together, in the order in which phases were entered first. */
  readonly phases: readonly (TalkShare & { readonly phase: string })[]
  readonly silences: readonly Silence[]
  /** Interruptions are among them. */
  readonly overlaps: readonly Overlap[]
  readonly backChannels: { readonly [P in Player]: number }
  readonly longestTurn: { readonly [P in Player]: Turn | null }
}

type Stay = Pick<PhaseInterval, 'phase' | 'fromMs' | 'toMs'>

/** The figures of an interview in which a player was listened to. `stays`: its phases, from start to end. */
export function talkFigures(talk: Talk, stays: readonly Stay[]): TalkFigures {
  const phases = [...new Set(stays.map(({ phase }) => phase))]
  const { silences, overlaps, backChannels, turns } = exchangeOf(talk)
  const count = (player: Player) => backChannels.filter(({ by }) => by === player).length
  return {
    overall: shareIn(talk, stays),
    phases: phases.map((phase) => ({
      phase,
      ...shareIn(
        talk,
        stays.filter((stay) => stay.phase === phase),
      ),
    })),
    silences,
    overlaps,
    backChannels: { advisor: count('advisor'), beneficiary: count('beneficiary') },
    longestTurn: { advisor: longestOf(turns, 'advisor'), beneficiary: longestOf(turns, 'beneficiary') },
  }
}

/** Whether there was a moment in which both were listened to: without one nothing that passed between them can be told. */
export function isCompared({ overall }: Pick<TalkFigures, 'overall'>): boolean {
  return overall.coveredMs > 0
}

/** How the talk was shared in these times of the interview, in order and disjoint. */
export function shareIn({ advisor, beneficiary, both }: Talk, times: readonly Span[]): TalkShare {
  const covered = inBoth(both, times)
  const [lengthMs, coveredMs] = [totalMs(times), totalMs(covered)]
  const advisorMs = totalMs(inBoth(advisor.speech, covered))
  const beneficiaryMs = totalMs(inBoth(beneficiary.speech, covered))
  const isEnough = coveredMs >= leastCoveredMs && coveredMs >= lengthMs * leastCoverage
  const saidMs = advisorMs + beneficiaryMs
  return {
    lengthMs,
    coveredMs,
    advisorMs,
    beneficiaryMs,
    share: isEnough && saidMs > 0 ? advisorMs / saidMs : null,
  }
}

function exchangeOf({ advisor, beneficiary, both }: Talk): Exchange {
  const [ofAdvisor, ofBeneficiary] = [byTime(advisor.speech, both), byTime(beneficiary.speech, both)]
  const parts = both.map((heard, index) =>
    exchangeIn(heard, ofAdvisor[index] ?? [], ofBeneficiary[index] ?? []),
  )
  return {
    silences: parts.flatMap(({ silences }) => silences),
    overlaps: parts.flatMap(({ overlaps }) => overlaps),
    backChannels: parts.flatMap(({ backChannels }) => backChannels),
    turns: parts.flatMap(({ turns }) => turns),
  }
}

/** For each of these times what was said in it. Both lists are in order and disjoint. */
function byTime(speech: readonly Span[], times: readonly Span[]): readonly (readonly Span[])[] {
  const within = inBoth(speech, times)
  let next = 0
  return times.map(({ toMs }) => {
    const first = next
    while (next < within.length && (within[next]?.toMs ?? 0) <= toMs) next += 1
    return within.slice(first, next)
  })
}

function longestOf(turns: readonly Turn[], player: Player): Turn | null {
  return turns
    .filter(({ by }) => by === player)
    .reduce<Turn | null>(
      (longest, turn) => (longest && lengthOf(longest) >= lengthOf(turn) ? longest : turn),
      null,
    )
}
