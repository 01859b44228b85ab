import type { TimelineStop } from '@/domain/live-session/timeline/stops'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import { isPositive, type Valence } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import type { ReaderWords } from '@/reading/words/reader-words'

/** The marks of one row in words: each direction, where all have one of the same kind; else the negative ones and the others. */
export function sumUpMarks(
  { t }: ReaderWords,
  marks: readonly Pick<TimelineMark, 'valence'>[],
): readonly string[] {
  if (marks.length === 0) return []
  const counts = new Map<Valence | null, number>()
  for (const { valence } of marks) counts.set(valence, (counts.get(valence) ?? 0) + 1)
  const named = (valence: Valence) => t(`timeline.summary.${valence}`, { count: counts.get(valence) ?? 0 })
  const valences = [...counts.keys()].filter((each) => each !== null)
  const positives = valences.filter(isPositive)
  const negatives = valences.filter((each) => !isPositive(each))
  const isOneKind = !counts.has(null) && positives.length <= 1 && negatives.length <= 1
  if (isOneKind) return [[...positives, ...negatives].map(named).join(', ')]
  const others = marks.filter(({ valence }) => valence === null || isPositive(valence)).length
  if (negatives.length === 0) return [t('timeline.summary.marks', { count: others })]
  const rest = others > 0 ? [t('timeline.summary.others', { count: others })] : []
  return [[...negatives.map(named), ...rest].join(', ')]
}

/** How many stops there were, and how long in all. */
export function sumUpStops({ t }: ReaderWords, stops: readonly TimelineStop[]): readonly string[] {
  const lengthMs = stops.reduce((sum, stop) => sum + stop.lengthMs, 0)
  return [t('timeline.summary.stops', { count: stops.length, length: clockText(lengthMs) })]
}

/** Where the dial began and ended, how low it went, and how many of the facts were given. */
export function sumUpDial(
  { t }: ReaderWords,
  { dial }: Pick<Timeline, 'dial'>,
  facts: { readonly given: number; readonly of: number },
): readonly string[] {
  const [first, last] = [dial[0], dial.at(-1)]
  const moved =
    first && last
      ? [
          t('timeline.summary.dial', { from: first.value, to: last.value }),
          t('timeline.summary.lowest', { value: Math.min(...dial.map(({ value }) => value)) }),
        ]
      : []
  return facts.of > 0 ? [...moved, t('timeline.summary.facts', { ...facts })] : moved
}

/** How many of the cues were seen. */
export function sumUpCues({ t }: ReaderWords, { cues }: Pick<Timeline, 'cues'>): readonly string[] {
  if (cues.length === 0) return []
  const seen = cues.filter(({ seenAfterMs }) => seenAfterMs !== null).length
  return [t('timeline.summary.cues', { seen, of: cues.length })]
}
