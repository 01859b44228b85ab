import { type CodingAgreement, codingAgreements } from '@/domain/live-session/figures/coding-agreement'
import { signOf } from '@/domain/observation/grid'
import { readCodeAgreement, sayKappa, sayUnfinished } from '@/reading/agreement/say-agreement'
import { sayDisagreement } from '@/reading/agreement/say-disagreement'
import type { Read } from '@/reading/figures/reading-sources'
import { clockText } from '@/reading/words/clock-text'
import { plainText } from '@/reading/words/parts'
import type { Block, Cell, Line, Section } from '../paper'
import type { Subject } from '../subject'

/** The agreement of every two supervisors who coded blind; null where none did. */
export function agreement(subject: Subject): Section | null {
  const { events, room, words } = subject
  const agreements = codingAgreements(events, room.grid)
  if (agreements.length === 0) return null
  const { t } = words
  const unfinished = sayUnfinished(subject)
  return {
    id: 'agreement',
    title: t('agreement.title'),
    reads: [
      { of: 'phaseKappa', name: t('agreement.phases.title') },
      { of: 'codeAgreement', name: t('agreement.codes.title') },
    ],
    blocks: [
      line(t('agreement.asUnsealed'), 'quiet'),
      ...(unfinished === null ? [] : [line(unfinished, 'plain')]),
      ...agreements.flatMap((each) => blocksOf(subject, each, agreements.length > 1)),
      line(reading(subject, 'phaseKappa'), 'quiet'),
      line(reading(subject, 'codeAgreement'), 'quiet'),
    ],
  }
}

function line(text: string, tone: Line['tone']): Block {
  return { kind: 'line', line: { text, tone } }
}

function blocksOf(subject: Subject, each: CodingAgreement, isOneOfSeveral: boolean): Block[] {
  const { cast, words } = subject
  const { t } = words
  const [a, b] = [cast.nameOf(each.a), cast.nameOf(each.b)]
  const { codes, disagreements } = each
  const kappa = sayKappa(words, each.phases)
  const value = [kappa.text, ...(kappa.observed ? [kappa.observed] : [])].join(' · ')
  return [
    ...(isOneOfSeveral ? [{ kind: 'heading', text: t('agreement.pair', { a, b }) } as const] : []),
    { kind: 'facts', rows: [{ term: t('agreement.phases.title'), value }] },
    codes.length === 0
      ? line(t('agreement.codes.none'), 'quiet')
      : {
          kind: 'table',
          name: t('agreement.codes.title'),
          columns: [
            { title: t('agreement.codes.title'), share: 40 },
            ...[a, b, t('agreement.codes.both')].map((title) => ({ title, share: 12, isFigure: true })),
            { title: t('agreement.codes.agreement'), share: 14, isFigure: true },
            { title: t('agreement.codes.f1'), share: 10, isFigure: true },
          ],
          rows: codes.map((code) => codeRow(subject, code)),
        },
    disagreements.length === 0
      ? line(t('agreement.list.none'), 'quiet')
      : {
          kind: 'table',
          name: t('agreement.list.title'),
          columns: [
            { title: t('paper.marks.at'), share: 12 },
            { title: t('agreement.list.title'), share: 88 },
          ],
          rows: disagreements.map((disagreement) => {
            const said = plainText(sayDisagreement(subject, { a, b }, disagreement))
            return [{ text: clockText(disagreement.atMs) }, { text: said }]
          }),
        },
  ]
}

function codeRow(subject: Subject, each: CodingAgreement['codes'][number]): Cell[] {
  const { codeKey, code, counts, rates } = readCodeAgreement(subject, each)
  const text = subject.names.code(codeKey)
  return [
    code ? { text, sign: signOf(subject.room.grid, code) } : { text },
    ...counts.map((count) => ({ text: String(count) })),
    { text: rates?.agreement ?? subject.words.t('findings.figures.tooFew') },
    { text: rates?.f1 ?? '' },
  ]
}

function reading({ words }: Subject, of: Extract<Read, 'phaseKappa' | 'codeAgreement'>): string {
  const { t } = words
  return t('agreement.read', {
    figure: t(of === 'phaseKappa' ? 'agreement.phases.title' : 'agreement.codes.title'),
    reading: t(`findings.reading.${of}`),
  })
}
