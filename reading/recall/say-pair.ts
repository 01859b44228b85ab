import { type Move, readPair, type Stretch } from '@/domain/live-session/recall/lines'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import type { Interview } from '@/reading/interview'
import { elides } from '@/reading/words/elides'

/** A sentence about a moment of the pair; `atMs`: where to look, null where it speaks of the whole. */
export type PairSentence = { readonly atMs: number | null; readonly text: string }

/** The redrawn dial beside the dial, in sentences: how high the two lines lie, and how they move. */
export type SaidPair = {
  readonly title: string
  readonly hint: string
  readonly level: readonly PairSentence[]
  readonly movement: readonly PairSentence[]
}

/** Most moves that are told one by one. */
const mostMoves = 5

/** Null where the advisor redrew nothing, or it is not open. */
export function sayPair(interview: Interview, { dial, lengthMs }: Pick<Timeline, 'dial' | 'lengthMs'>) {
  const { state, words, cast } = interview
  if (state.redrawnDial === null) return null
  const names = { advisor: cast.advisorName, beneficiary: cast.beneficiaryName }
  const title = words.t('recall.pair.title', { ...names, elided: elides(names.advisor) })
  const hint = words.t('recall.pair.hint', { ...names, elided: elides(names.beneficiary) })
  if (dial.length === 0) {
    const still = { atMs: null, text: words.t('recall.pair.still', names) }
    return { title, hint, level: [still], movement: [] } satisfies SaidPair
  }
  const { stretches, moves } = readPair(dial, state.redrawnDial)
  return {
    title,
    hint,
    level: sayLevel(interview, stretches, lengthMs),
    movement: sayMovement(interview, moves),
  } satisfies SaidPair
}

/** The redrawn line ends a few seconds before the interview, or with it. */
const atEndMs = 15_000

function sayLevel(
  { words, cast }: Interview,
  stretches: readonly Stretch[],
  lengthMs: number,
): readonly PairSentence[] {
  const { t, duration } = words
  const who = {
    advisor: cast.advisorName,
    beneficiary: cast.beneficiaryName,
    form: cast.beneficiary?.form ?? 'neutral',
  }
  if (stretches.every(({ level }) => level === 'near')) return [{ atMs: null, text: t('recall.pair.near') }]
  return stretches.flatMap(({ level, fromMs, toMs }, index): PairSentence[] => {
    if (level === 'near') return []
    const isToEnd = index === stretches.length - 1 && toMs >= lengthMs - atEndMs
    const isOnly = index === 0 && isToEnd
    const said = { ...who, level, from: duration(fromMs), to: duration(toMs), until: duration(fromMs) }
    const key = isOnly
      ? 'apartThroughout'
      : isToEnd && index === 1
        ? 'nearUntil'
        : isToEnd
          ? 'apartToEnd'
          : 'apart'
    return [{ atMs: fromMs, text: t(`recall.pair.${key}`, said) }]
  })
}

function sayMovement({ words }: Interview, moves: readonly Move[]): readonly PairSentence[] {
  const { t, duration } = words
  if (moves.length === 0) return [{ atMs: null, text: t('recall.pair.noMoves') }]
  const missed = moves.filter(({ redrawn }) => redrawn !== 'alike')
  if (missed.length === 0) return [{ atMs: null, text: t('recall.pair.allAlike') }]
  const told = missed.slice(0, mostMoves).map(({ fromMs, toMs, direction, redrawn }) => ({
    atMs: fromMs,
    text: t('recall.pair.move', { direction, redrawn, from: duration(fromMs), to: duration(toMs) }),
  }))
  const rest = missed.length < moves.length ? [{ atMs: null, text: t('recall.pair.restAlike') }] : []
  return [...told, ...rest]
}
