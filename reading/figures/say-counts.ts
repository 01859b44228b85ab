import { type Tally, tallyByCode } from '@/domain/live-session/marking/tallies'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import { type Code, genderOf } from '@/domain/observation/grid'
import type { ReaderWords } from '@/reading/words/reader-words'

type Marked = Pick<TimelineMark, 'codeKey' | 'valence'>

/** How often a code was noted, in all and in each of its directions. */
export function countMarks(code: Code, marks: readonly Marked[]): Tally {
  return tallyByCode(marks).get(code.key) ?? { count: 0, positive: 0, negative: 0 }
}

/** Counts in words: « manifesté 3 fois, manqué une fois ». */
export function sayCounts({ t }: ReaderWords, code: Code, { count, positive, negative }: Tally): string {
  if (count === 0) return t('findings.counts.none')
  return t(`findings.counts.${code.valence === 'none' ? 'noted' : code.valence}`, {
    count,
    positive,
    negative,
    gender: genderOf(code),
  })
}
