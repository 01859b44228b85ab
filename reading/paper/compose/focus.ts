import type { TimelineTrack } from '@/domain/live-session/timeline'
import { codeOf, type Valence } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import type { Entry, Line } from '../paper'
import type { Subject } from '../subject'

/** What the advisor had chosen to work on: their own reading, and when each person noted it; null without a focus. */
export function focusEntry(subject: Subject): Entry | null {
  const { room, state, timeline, words, advisorName } = subject
  const { t, inLanguage, inline } = words
  const code = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  if (!code) return null
  const rating = state.selfAssessment?.ratings[code.key]
  const lines: Line[] = timeline.tracks.map((each) => ({
    text: noted(subject, each, code.key),
    tone: 'plain',
  }))
  if (rating !== undefined) {
    lines.unshift({ text: t('findings.views.rating', { name: advisorName, rating }), tone: 'plain' })
  }
  return {
    label: null,
    title: t('findings.focus.title', {
      name: advisorName,
      elided: elides(advisorName),
      focus: inline(inLanguage(code.label)),
    }),
    aside: null,
    sign: { shape: code.shape, valence: code.family === 'posture' ? 'demonstrated' : null },
    lines,
  }
}

/** « Claire : manifesté à 02:11, 04:20 ; manqué à 05:50 ». */
function noted(subject: Subject, { ownerId, marks }: TimelineTrack, codeKey: string): string {
  const { words, nameOf, inSeat } = subject
  const { t } = words
  const name =
    ownerId === null
      ? t('findings.focus.supervisors', { count: inSeat('supervisor').length })
      : nameOf(ownerId)
  const times = new Map<Valence | null, string[]>()
  for (const mark of marks) {
    if (mark.codeKey !== codeKey) continue
    times.set(mark.valence, [...(times.get(mark.valence) ?? []), clockText(mark.atMs)])
  }
  if (times.size === 0) return t('findings.views.nothing', { name })
  const parts = [...times].map(([valence, at]) =>
    t('paper.first.noted', {
      what: valence === null ? t('paper.first.once') : t(`timeline.valence.${valence}`),
      times: at.join(', '),
    }),
  )
  return t('paper.first.notedBy', { name, what: parts.join(' · ') })
}
