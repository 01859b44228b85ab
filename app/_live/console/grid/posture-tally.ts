import type { Mark } from '@/domain/live-session/annotations'

/** What a phase has shown of one posture: how often each way, the latest of its marks, and how many came before those. */
export type PostureTally = {
  readonly shown: number
  readonly missed: number
  readonly before: number
  readonly latest: readonly Mark[]
}

/** At most this many shapes; one more fits when no count of earlier ones is shown. */
const roomFor = 5

export function tallyOf(marks: readonly Mark[], codeKey: string): PostureTally {
  const own = marks.filter((mark) => mark.codeKey === codeKey).sort((a, b) => a.at - b.at)
  const latest = own.slice(own.length > roomFor ? 1 - roomFor : 0)
  const count = (valence: Mark['valence']) => own.filter((mark) => mark.valence === valence).length
  return {
    shown: count('demonstrated'),
    missed: count('missed'),
    before: own.length - latest.length,
    latest,
  }
}

/** Whether two of them are drawn alike. */
export function readsAs(a: PostureTally, b: PostureTally): boolean {
  return (
    a.shown === b.shown &&
    a.missed === b.missed &&
    a.before === b.before &&
    a.latest.length === b.latest.length &&
    a.latest.every(
      ({ id, valence }, index) => id === b.latest[index]?.id && valence === b.latest[index].valence,
    )
  )
}
