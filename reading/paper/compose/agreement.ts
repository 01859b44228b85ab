import type { Kappa } from '@/domain/agreement/kappa'
import { type CodingAgreement, codingAgreements } from '@/domain/live-session/coding-agreement'
import { codeOf, valencesOf } from '@/domain/observation/grid'
import { sayDisagreement } from '@/reading/agreement/say-disagreement'
import { type Read, readingSources } from '@/reading/figures/reading-sources'
import { clockText } from '@/reading/words/clock-text'
import { plainText } from '@/reading/words/parts'
import type { Block, Cell, Line, Section } from '../paper'
import type { Subject } from '../subject'

/** Where codings made blind meet and part, every two supervisors in turn; nothing where none were. */
export function agreement(subject: Subject): Section | null {
  const { events, room, words } = subject
  const agreements = codingAgreements(events, room.grid)
  if (agreements.length === 0) return null
  const { t } = words
  return {
    id: 'agreement',
    title: t('agreement.title'),
    blocks: [
      line(t('agreement.asUnsealed'), 'quiet'),
      ...unfinished(subject),
      ...agreements.flatMap((each) => blocksOf(subject, each, agreements.length > 1)),
      line(reading(subject, 'phaseKappa'), 'quiet'),
      line(reading(subject, 'codeAgreement'), 'quiet'),
    ],
  }
}

function line(text: string, tone: Line['tone']): Block {
  return { kind: 'line', line: { text, tone } }
}

function unfinished({ state, nameOf, words }: Subject): Block[] {
  const people = state.unsealing?.unfinishedCodings ?? []
  if (people.length === 0) return []
  return [line(words.t('agreement.unfinished', { names: words.list(people.map(nameOf)) }), 'plain')]
}

function blocksOf(subject: Subject, each: CodingAgreement, isOneOfSeveral: boolean): Block[] {
  const { nameOf, words } = subject
  const { t } = words
  const [a, b] = [nameOf(each.a), nameOf(each.b)]
  const { codes, disagreements } = each
  return [
    ...(isOneOfSeveral ? [{ kind: 'heading', text: t('agreement.pair', { a, b }) } as const] : []),
    { kind: 'facts', rows: [{ term: t('agreement.phases.title'), value: kappaText(subject, each.phases) }] },
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

function kappaText({ words }: Subject, kappa: Kappa): string {
  const { t, hundredth } = words
  if (kappa.value === null) return t(`agreement.phases.${kappa.reason}`)
  return [
    t('agreement.phases.kappa', { value: hundredth(kappa.value) }),
    t('agreement.phases.observed', { share: Math.round(kappa.observed * 100) }),
  ].join(' · ')
}

function codeRow({ room, words }: Subject, each: CodingAgreement['codes'][number]): Cell[] {
  const { t, hundredth, inLanguage } = words
  const code = codeOf(room.grid, each.codeKey)
  const counts = [each.countOfA, each.countOfB, each.both].map((count) => ({ text: String(count) }))
  return [
    code
      ? { text: inLanguage(code.label), sign: { shape: code.shape, valence: valencesOf(code)[0] ?? null } }
      : { text: each.codeKey },
    ...counts,
    {
      text:
        each.agreement === null
          ? t('findings.figures.tooFew')
          : t('findings.figures.percent', { share: Math.round(each.agreement * 100) }),
    },
    { text: each.f1 === null ? '' : hundredth(each.f1) },
  ]
}

function reading({ words }: Subject, of: Extract<Read, 'phaseKappa' | 'codeAgreement'>): string {
  const { t } = words
  return t('agreement.read', {
    figure: t(of === 'phaseKappa' ? 'agreement.phases.title' : 'agreement.codes.title'),
    reading: t(`findings.reading.${of}`),
    source: t(`findings.reading.${readingSources[of]}`),
  })
}
