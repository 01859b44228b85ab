import { signOf, type Valence } from '@/domain/observation/grid'
import { ratingViews } from '@/reading/findings/finding-views'
import { type FocusReading, focusTitle, readFocus } from '@/reading/findings/focus'
import { clockText } from '@/reading/words/clock-text'
import type { Entry } from '../paper'
import type { Subject } from '../subject'

/** What the advisor had chosen to work on: their own reading, and when each person noted it; null without a focus. */
export function focusEntry(subject: Subject): Entry | null {
  const focus = readFocus(subject, subject.timeline)
  if (!focus) return null
  const { code, tracks } = focus
  const texts = [
    ...ratingViews(subject, code.key).map(({ text }) => text),
    ...tracks.map((each) => noted(subject, code.key, each)),
  ]
  return {
    label: null,
    title: focusTitle(subject, code.label),
    aside: null,
    sign: signOf(subject.room.grid, code),
    lines: texts.map((text) => ({ text, tone: 'plain' })),
  }
}

/** « Claire : manifesté à 02:11, 04:20 ; manqué à 05:50 ». */
function noted(
  { words, names }: Subject,
  codeKey: string,
  { name, marks }: FocusReading['tracks'][number],
): string {
  const { t } = words
  const times = new Map<Valence | null, string[]>()
  for (const { valence, atMs } of marks) {
    times.set(valence, [...(times.get(valence) ?? []), clockText(atMs)])
  }
  if (times.size === 0) return t('findings.views.nothing', { name })
  const parts = [...times].map(([valence, at]) =>
    t('paper.first.noted', {
      what: valence === null ? t('paper.first.once') : names.valence({ codeKey, valence }),
      times: at.join(', '),
    }),
  )
  return t('paper.first.notedBy', { name, what: parts.join(' · ') })
}
