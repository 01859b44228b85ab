import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import { countMarks, sayCounts } from '@/reading/figures/say-counts'
import { type ObserverReading, observerReadings } from '@/reading/observers/observer-readings'
import { clockText } from '@/reading/words/clock-text'
import type { Block, Entry, Section } from '../paper'
import type { Subject } from '../subject'
import { reading } from './reading'

/** What each observer noted on rated codes beside the supervisors, a section an observer. */
export function observers(subject: Subject): readonly Section[] {
  return observerReadings(subject, subject.timeline).map((each) => ({
    id: `observer-${each.observerId}`,
    title: each.title,
    reads: each.nothingNoted === null ? [{ of: 'observerBeside', name: each.title }] : [],
    blocks:
      each.nothingNoted === null
        ? countsAndMoments(subject, each)
        : [{ kind: 'line', line: { text: each.nothingNoted, tone: 'quiet' } }],
  }))
}

function countsAndMoments(subject: Subject, each: ObserverReading): Block[] {
  const { words, names } = subject
  const { t } = words
  const { title, supervisor, observer, kinds, codes } = each
  const entries = each.moments.map(
    ({ name, marks }): Entry => ({
      label: null,
      title: name,
      aside: null,
      lines: [{ text: moments(subject, marks), tone: 'plain' }],
    }),
  )
  return [
    { kind: 'line', line: { text: reading(subject, 'observerBeside'), tone: 'quiet' } },
    {
      kind: 'table',
      name: title,
      columns: [
        { title: kinds, share: 31 },
        { title: supervisor, share: 28 },
        { title: observer, share: 28 },
        { title: t('findings.beside.together'), share: 13, isFigure: true },
      ],
      rows: codes.map((each) => {
        const counted = (marks: readonly TimelineMark[]) =>
          sayCounts(words, each.code, countMarks(each.code, marks))
        return [
          { text: names.code(each.codeKey) },
          { text: counted(each.supervisors) },
          { text: counted(each.observer) },
          { text: String(each.together) },
        ]
      }),
    },
    ...(entries.length > 0 ? [{ kind: 'entries', entries } as const] : []),
  ]
}

function moments({ words, names }: Subject, marks: readonly TimelineMark[]): string {
  return marks
    .map((mark) => words.t('findings.moment', { mark: names.markInline(mark), time: clockText(mark.atMs) }))
    .join(' · ')
}
