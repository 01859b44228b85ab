import { derivedFigures, type Figure } from '@/reading/figures/derived-figures'
import { groupCounts } from '@/reading/figures/group-counts'
import { sayLacks } from '@/reading/figures/say-lacks'
import type { Block, Cell, Section } from '../paper'
import type { Subject } from '../subject'
import { reading } from './reading'

/** Figures made of marks and dial, each with its reading and where that comes from; none under five marks. */
export function figures(subject: Subject): Section {
  const { timeline, words } = subject
  const { t } = words
  const groups = groupCounts(subject)
  const derived = derivedFigures(subject, timeline).flat()
  const counted = groups.map(({ title, groups }): Block => {
    const counts = groups.map(({ name, count }) => `${words.inline(name)} ${count}`).join(' · ')
    return { kind: 'line', line: { text: t('paper.figures.noted', { noted: title, counts }), tone: 'plain' } }
  })
  return {
    id: 'figures',
    title: t('paper.figures.title'),
    reads: [
      ...groups.map(({ title }) => ({ of: 'groups', name: title }) as const),
      ...derived.flatMap(({ reading, name }) => (reading ? [{ of: reading, name }] : [])),
    ],
    blocks: [
      { kind: 'line', line: { text: t('paper.figures.lead'), tone: 'quiet' } },
      ...counted,
      ...(groups.length > 0
        ? [{ kind: 'line', line: { text: reading(subject, 'groups'), tone: 'quiet' } } as const]
        : []),
      ...(derived.length > 0 ? [tableOf(subject, derived)] : []),
      ...sayLacks(words, subject.room.grid).map(
        (text): Block => ({ kind: 'line', line: { text, tone: 'quiet' } }),
      ),
    ],
  }
}

function tableOf(subject: Subject, derived: readonly Figure[]): Block {
  const { t } = subject.words
  return {
    kind: 'table',
    name: t('paper.figures.title'),
    columns: [
      { title: t('paper.figures.figure'), share: 27 },
      { title: t('paper.figures.value'), share: 13 },
      { title: t('paper.figures.reading'), share: 60 },
    ],
    rows: derived.map((each) => row(subject, each)),
  }
}

function row(subject: Subject, figure: Figure): Cell[] {
  const { t } = subject.words
  return [
    { text: figure.name },
    { text: figure.value ?? t('findings.figures.tooFew') },
    { text: figure.reading ? reading(subject, figure.reading) : t('paper.figures.same') },
  ]
}
