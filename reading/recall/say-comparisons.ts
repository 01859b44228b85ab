import { comparedBesideDial } from '@/domain/live-session/recall/beside-dial'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import type { Interview } from '@/reading/interview'
import { clockText } from '@/reading/words/clock-text'

/** What the beneficiary said of two moments (ms), and what the dial had said; `beside` is null where the beneficiary no longer knows. */
export type SaidComparison = {
  readonly firstMs: number
  readonly secondMs: number
  readonly said: string
  readonly beside: string | null
}

/** The comparisons in words, in order of their moments; none where there are none, or no dial to stand beside. */
export function sayComparisons(
  { state, words, cast }: Interview,
  { dial }: Pick<Timeline, 'dial'>,
): readonly SaidComparison[] {
  const { t } = words
  const name = cast.beneficiaryName
  const form = cast.beneficiary?.form ?? 'neutral'
  return comparedBesideDial(state.comparisons, dial).map(({ firstMs, secondMs, choice, beside }) => ({
    firstMs,
    secondMs,
    said: t(`recall.compared.said.${choice}`, {
      name,
      form,
      first: clockText(firstMs),
      second: clockText(secondMs),
    }),
    beside: beside === 'unsure' ? null : t(`recall.compared.beside.${beside}`),
  }))
}
