import { type ObserverBeside, observersBeside } from '@/domain/live-session/figures/observer-beside'
import { tallyByCode } from '@/domain/live-session/tallies'
import type { TimelineMark } from '@/domain/live-session/timeline'
import { clockText } from '@/reading/words/clock-text'
import type { Block, Entry, Section } from '../paper'
import type { Subject } from '../subject'
import { reading } from './reading'

/** What each observer noted on postures beside the supervisors, a section an observer. */
export function observers(subject: Subject): readonly Section[] {
  const { timeline, room } = subject
  return observersBeside(timeline, room.grid).map((each) => beside(subject, each))
}

function beside(subject: Subject, each: ObserverBeside): Section {
  const { words, nameOf, inSeat, codeName } = subject
  const { t } = words
  const observer = nameOf(each.observerId)
  const [only, ...others] = inSeat('supervisor')
  const supervisor = only && others.length === 0 ? nameOf(only.personId) : t('findings.beside.supervisors')
  const title = t('findings.beside.title', { observer, supervisor })
  const entries = [
    { name: t('findings.beside.contrary'), marks: each.contrary },
    { name: t('findings.beside.alone', { name: observer }), marks: each.observerAlone },
    { name: t('findings.beside.alone', { name: supervisor }), marks: each.supervisorsAlone },
  ].flatMap(({ name, marks }): Entry[] =>
    marks.length === 0
      ? []
      : [
          {
            label: null,
            title: name,
            aside: null,
            lines: [{ text: moments(subject, marks), tone: 'plain' }],
          },
        ],
  )
  const blocks: Block[] = each.postures.some((posture) => posture.observer.length > 0)
    ? [
        { kind: 'line', line: { text: reading(subject, 'observerBeside'), tone: 'quiet' } },
        {
          kind: 'table',
          name: title,
          columns: [
            { title: t('findings.beside.posture'), share: 31 },
            { title: supervisor, share: 28 },
            { title: observer, share: 28 },
            { title: t('findings.beside.together'), share: 13, isFigure: true },
          ],
          rows: each.postures.map((posture) => [
            { text: codeName(posture.codeKey) },
            { text: counted(subject, posture.codeKey, posture.supervisors) },
            { text: counted(subject, posture.codeKey, posture.observer) },
            { text: String(posture.together) },
          ]),
        },
        ...(entries.length > 0 ? [{ kind: 'entries', entries } as const] : []),
      ]
    : [{ kind: 'line', line: { text: t('findings.beside.none', { name: observer }), tone: 'quiet' } }]
  return { id: `observer-${each.observerId}`, title, blocks }
}

function counted({ words }: Subject, codeKey: string, marks: readonly TimelineMark[]): string {
  const tally = tallyByCode(marks).get(codeKey)
  return tally ? words.t('findings.counts.posture', tally) : words.t('findings.counts.none')
}

function moments({ words, codeName }: Subject, marks: readonly TimelineMark[]): string {
  const { t, inline } = words
  return marks
    .map(({ codeKey, valence, atMs }) => {
      const name = inline(codeName(codeKey))
      const mark = valence
        ? t('timeline.markWithValence', { name, valence: t(`timeline.valence.${valence}`) })
        : name
      return t('findings.moment', { mark, time: clockText(atMs) })
    })
    .join(' · ')
}
