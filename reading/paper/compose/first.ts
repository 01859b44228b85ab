import { comparedIn, type Finding, type FindingKind, markOf } from '@/domain/live-session/findings'
import { repairOf } from '@/domain/live-session/words'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import { lengthOfTime } from '@/reading/words/length-of-time'
import type { Block, Entry, Line, Section } from '../paper'
import type { Subject } from '../subject'
import { focusEntry } from './focus'
import { reading } from './reading'

/** The focus, then what deserves a look before anything else, numbered as on the timeline, each kind with its reading once. */
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
    const isRepaired = finding.kind === 'breach' && finding.repaired
    return {
      label: String(index + 1),
      title: words.t(`findings.kind.${isRepaired ? 'repaired' : finding.kind}`),
      aside: finding.atMs === null ? null : clockText(finding.atMs),
      ...(mark && { sign: { shape: mark.shape, valence: mark.valence } }),
      lines: [
        { text: sentence(subject, finding), tone: 'plain' },
        ...(mark?.note ? [{ text: mark.note, tone: 'voice' } as const] : []),
        ...(finding.kind === 'breach' ? repair(subject, finding.mark.id) : []),
        ...(isFirst ? [{ text: reading(subject, finding.kind), tone: 'quiet' } as const] : []),
      ],
    }
  })
  return { id: 'first', title, blocks: [...opening, { kind: 'entries', entries }] }
}

function repair({ state, words }: Subject, markId: string): Line[] {
  const { t } = words
  const written = repairOf(state, markId)
  if (!written) return [{ text: t('paper.first.noRepair'), tone: 'quiet' }]
  return [
    { text: t('paper.first.repair'), tone: 'strong' },
    written.text === null
      ? { text: t('paper.withdrawn'), tone: 'taken' }
      : { text: written.text, tone: 'voice' },
  ]
}

const bare = (chunks: string) => chunks

function sentence(subject: Subject, finding: Finding): string {
  const { words, advisorName, beneficiaryName, nameOf, codeName, phaseName, factOf, room } = subject
  const { t, inline, inLanguage } = words
  switch (finding.kind) {
    case 'dialFell':
      return t.markup('findings.says.dialFell', {
        marker: nameOf(finding.mark.authorId),
        code: inline(codeName(finding.mark.codeKey)),
        beneficiary: beneficiaryName,
        elided: elides(beneficiaryName),
        fall: finding.fall,
        b: bare,
      })
    case 'selfRating':
      return t.markup('findings.says.selfRating', {
        advisor: advisorName,
        rating: finding.rating,
        code: inline(codeName(finding.codeKey)),
        positive: finding.positive,
        total: finding.total,
        b: bare,
      })
    case 'prematureSolution': {
      const code = codeName(finding.mark.codeKey)
      if (finding.leadMs === null || finding.summaryAtMs === null) {
        return t.markup('findings.says.noSummary', { code, b: bare })
      }
      const lead = span(words, finding.leadMs)
      return t.markup('findings.says.prematureSolution', {
        code,
        lead,
        at: clockText(finding.summaryAtMs),
        b: bare,
      })
    }
    case 'breach':
      return codeName(finding.mark.codeKey)
    case 'frame':
      return t('findings.says.frame', {
        phase: inline(phaseName(finding.phase)),
        items: finding.missing
          .map(({ item, saidAtMs }) => {
            const of = room.grid.frame.find((each) => each.key === item)
            if (!of) return item
            if (saidAtMs === null) return inline(inLanguage(of.missingLabel))
            return t('findings.says.later', { item: inline(inLanguage(of.label)), at: clockText(saidAtMs) })
          })
          .join(' · '),
      })
    case 'regression':
      return t('findings.says.regression', {
        from: phaseName(finding.from),
        to: phaseName(finding.to),
        length: span(words, finding.lastsMs),
      })
    case 'reveals': {
      const given = t('findings.says.reveals', {
        given: finding.total - finding.kept.length,
        total: finding.total,
      })
      const kept = finding.kept.map((id) => {
        const reveal = room.scenario.reveals?.find((each) => each.id === id)
        const move = reveal ? inLanguage(reveal.unlockedBy) : ''
        return t.markup('findings.says.kept', { fact: factOf(id), move, b: bare })
      })
      return [given, ...kept].join(' ')
    }
    default:
      return finding satisfies never
  }
}

/** A length of time as one says it: « 3 min 18 s ». */
function span({ t }: Subject['words'], ms: number): string {
  const { key, values } = lengthOfTime(ms)
  return t(`findings.span.${key}`, values)
}
