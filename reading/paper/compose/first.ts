import { comparedIn, type FindingKind, markOf } from '@/domain/live-session/figures/findings'
import { repairOf } from '@/domain/live-session/words/words'
import { nameFinding } from '@/reading/findings/name-finding'
import { sayFinding } from '@/reading/findings/say-finding'
import { clockText } from '@/reading/words/clock-text'
import { plainText } from '@/reading/words/parts'
import type { Block, Entry, Line, Section } from '../paper'
import type { Subject } from '../subject'
import { focusEntry } from './focus'
import { reading } from './reading'
import { writtenLine } from './written-line'

/** The focus, then the findings, numbered as on the timeline; how a kind is read stands under the first of that kind. */
export function lookFirst(subject: Subject): Section {
  const { state, timeline, findings, words } = subject
  const title = words.t('paper.first.title')
  const focus = focusEntry(subject)
  const opening: Block[] = focus ? [{ kind: 'entries', entries: [focus] }] : []
  if (findings.length === 0) {
    const line: Line = { text: words.t(`findings.none.${comparedIn(state, timeline)}`), tone: 'quiet' }
    return { id: 'first', title, blocks: [...opening, { kind: 'line', line }] }
  }
  const read = new Set<FindingKind>()
  const entries = findings.map((finding, index): Entry => {
    const isFirst = !read.has(finding.kind)
    read.add(finding.kind)
    const mark = markOf(finding)
    const { sentence, details, note } = sayFinding(subject, finding)
    return {
      label: String(index + 1),
      title: nameFinding(subject, finding),
      aside: finding.atMs === null ? null : clockText(finding.atMs),
      ...(mark && { sign: { shape: mark.shape, valence: mark.valence, colour: mark.colour } }),
      lines: [
        { text: [sentence, ...details].map(plainText).join(' '), tone: 'plain' },
        ...(note ? [{ text: note, tone: 'voice' } as const] : []),
        ...(finding.kind === 'breach' ? repair(subject, finding.mark.id) : []),
        ...(isFirst ? [{ text: reading(subject, finding.kind), tone: 'quiet' } as const] : []),
      ],
    }
  })
  const reads = findings.map((finding) => ({ of: finding.kind, name: nameFinding(subject, finding) }))
  return { id: 'first', title, blocks: [...opening, { kind: 'entries', entries }], reads }
}

function repair(subject: Subject, markId: string): Line[] {
  const { t } = subject.words
  const written = repairOf(subject.state, markId)
  if (!written) return [{ text: t('paper.first.noRepair'), tone: 'quiet' }]
  return [{ text: t('paper.first.repair'), tone: 'strong' }, writtenLine(subject, written.text)]
}
