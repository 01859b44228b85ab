import type { Kappa } from '@/domain/agreement/kappa'
import type { CodeAgreement } from '@/domain/live-session/figures/coding-agreement'
import { codeOf } from '@/domain/observation/grid'
import { percent } from '@/reading/figures/derived-figures'
import type { Interview } from '@/reading/interview'
import { elides } from '@/reading/words/elides'
import type { ReaderWords } from '@/reading/words/reader-words'

/** κ of the phases and the share of time both had in the same phase; where there is no κ the text says why, and the share is null. */
export function sayKappa({ t, hundredth }: ReaderWords, kappa: Kappa) {
  if (kappa.value === null) return { text: t(`agreement.phases.${kappa.reason}`), observed: null }
  return {
    text: t('agreement.phases.kappa', { value: hundredth(kappa.value) }),
    observed: t('agreement.phases.observed', { share: Math.round(kappa.observed * 100) }),
  }
}

/** A code as two supervisors coded it: counts by the one, the other and both; rates, null under five moments. */
export function readCodeAgreement({ room, words }: Interview, each: CodeAgreement) {
  const { codeKey, countOfA, countOfB, both, agreement, f1 } = each
  return {
    codeKey,
    code: codeOf(room.grid, codeKey),
    counts: [countOfA, countOfB, both],
    rates:
      agreement === null || f1 === null
        ? null
        : { agreement: percent(words, agreement), f1: words.hundredth(f1) },
  }
}

/** Says whose coding was not finished when the debrief was opened, of all supervisors or of those given; null for none. */
export function sayUnfinished({ state, words, cast }: Interview, among?: readonly string[]): string | null {
  const unfinished = (state.unsealing?.unfinishedCodings ?? []).filter((id) => among?.includes(id) ?? true)
  if (unfinished.length === 0) return null
  const names = words.list(unfinished.map(cast.nameOf))
  return words.t('agreement.unfinished', { names, elided: elides(names) })
}
