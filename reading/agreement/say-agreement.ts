import type { Kappa } from '@/domain/agreement/kappa'
import type { CodeAgreement } from '@/domain/live-session/coding-agreement'
import { codeOf } from '@/domain/observation/grid'
import { percent } from '@/reading/figures/derived-figures'
import type { Interview } from '@/reading/interview'
import type { ReaderWords } from '@/reading/words/reader-words'

/** κ of the phases, with the share of time both had in the same phase; the share is null where there is no κ, and the text says why. */
export function sayKappa({ t, hundredth }: ReaderWords, kappa: Kappa) {
  if (kappa.value === null) return { text: t(`agreement.phases.${kappa.reason}`), observed: null }
  return {
    text: t('agreement.phases.kappa', { value: hundredth(kappa.value) }),
    observed: t('agreement.phases.observed', { share: Math.round(kappa.observed * 100) }),
  }
}

/** A code as two coded it: counts, then what they come to, null under five moments. */
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

/** That codings among these were not finished when the debrief was opened; null where all of them were. */
export function sayUnfinished({ state, words, cast }: Interview, among?: readonly string[]): string | null {
  const unfinished = (state.unsealing?.unfinishedCodings ?? []).filter((id) => among?.includes(id) ?? true)
  if (unfinished.length === 0) return null
  return words.t('agreement.unfinished', { names: words.list(unfinished.map(cast.nameOf)) })
}
