import type { Mark } from '@/domain/live-session/marking/annotations'
import { tallyByCode } from '@/domain/live-session/marking/tallies'

/** What a phase has shown of one code: how often each way, the latest of its marks, and how many came before those. */
export type PhaseTally = {
  readonly positive: number
  readonly negative: number
  readonly before: number
  readonly latest: readonly Mark[]
}

/** So many shapes; the count of those before them has a place of its own. */
const roomFor = 3

export function tallyOf(marks: readonly Mark[], codeKey: string): PhaseTally {
  const own = marks.filter((mark) => mark.codeKey === codeKey).sort((a, b) => a.at - b.at)
  const latest = own.slice(-roomFor)
  const counts = tallyByCode(own).get(codeKey)
  return {
    positive: counts?.positive ?? 0,
    negative: counts?.negative ?? 0,
    before: own.length - latest.length,
    latest,
  }
}

/** Whether two tallies are drawn alike. */
export function readsAs(a: PhaseTally, b: PhaseTally): boolean {
  return (
    a.positive === b.positive &&
    a.negative === b.negative &&
    a.before === b.before &&
    a.latest.length === b.latest.length &&
    a.latest.every(
      ({ id, valence }, index) => id === b.latest[index]?.id && valence === b.latest[index].valence,
    )
  )
}
