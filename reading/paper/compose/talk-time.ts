import { isCompared, type TalkShare } from '@/domain/live-session/talk/figures'
import { type Player, players } from '@/domain/live-session/talk/heard'
import { lengthOf, type Span } from '@/domain/live-session/talk/spans'
import { talkTime } from '@/reading/figures/talk-time'
import { sayUnmeasured } from '@/reading/talk-time/say-unmeasured'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import type { Block, Cell, Section } from '../paper'
import type { Subject } from '../subject'
import { reading } from './reading'

type Told = NonNullable<ReturnType<typeof talkTime>>

/** Who spoke how long in each phase, their longest turns and the silences; null where nothing was measured. */
export function talk(subject: Subject): Section | null {
  const told = talkTime(subject, subject.printedAt)
  if (told === null) return null
  const { t } = subject.words
  const title = t('paper.talk.title')
  const quiet = (text: string): Block => ({ kind: 'line', line: { text, tone: 'quiet' } })
  const [only, other] = told.listenedTo
  if (only && !other)
    return { id: 'talk', title, blocks: [quiet(t('paper.talk.onlyOne', elided(nameOf(subject, only))))] }
  return {
    id: 'talk',
    title,
    reads: [{ of: 'talkTime', name: title }],
    blocks: [
      quiet(reading(subject, 'talkTime')),
      tableOf(subject, told),
      ...(isCompared(told) ? [{ kind: 'facts', rows: factsOf(subject, told) } as const] : []),
      ...players.flatMap((player) => {
        const gaps = sayUnmeasured(subject, told.talk, player, subject.timeline.lengthMs)
        return gaps === null ? [] : [quiet(gaps)]
      }),
    ],
  }
}

const elided = (name: string) => ({ name, elided: elides(name) })

function nameOf({ cast, words }: Subject, player: Player): string {
  return player === 'advisor' ? cast.advisorName : (cast.beneficiaryName ?? words.t('room.someone'))
}

function tableOf(subject: Subject, { phases, overall }: Told): Block {
  const { t } = subject.words
  const row = (name: string, { advisorMs, beneficiaryMs, share, coveredMs }: TalkShare): Cell[] => [
    { text: name },
    { text: clockText(advisorMs) },
    { text: clockText(beneficiaryMs) },
    { text: clockText(coveredMs) },
    {
      text:
        share === null
          ? t('findings.figures.tooFew')
          : t('findings.figures.percent', { share: Math.round(share * 100) }),
    },
  ]
  return {
    kind: 'table',
    name: t('paper.talk.title'),
    columns: [
      { title: t('paper.time.phase'), share: 40 },
      ...players.map((player) => ({ title: nameOf(subject, player), share: 15, isFigure: true })),
      { title: t('paper.talk.listened'), share: 15, isFigure: true },
      { title: t('paper.talk.share', elided(nameOf(subject, 'advisor'))), share: 15, isFigure: true },
    ],
    rows: [...phases.map((each) => row(each.name, each)), row(t('paper.time.total'), overall)],
  }
}

function factsOf(subject: Subject, { longestTurn, silences, overlaps }: Told) {
  const { t } = subject.words
  const at = (span: Span) => ({ length: clockText(lengthOf(span)), time: clockText(span.fromMs) })
  const turns = players.flatMap((player) => {
    const turn = longestTurn[player]
    return turn ? [t('paper.talk.turn', { name: nameOf(subject, player), ...at(turn) })] : []
  })
  const [first, ...others] = silences
  const longest = others.reduce(
    (most, each) => (most && lengthOf(most) >= lengthOf(each) ? most : each),
    first,
  )
  const cuts = players.map((player) => ({
    name: nameOf(subject, player),
    count: overlaps.filter(({ second, isInterruption }) => isInterruption && second === player).length,
  }))
  return [
    ...(turns.length > 0 ? [{ term: t('paper.talk.longest'), value: turns.join(' · ') }] : []),
    {
      term: t('paper.talk.silences'),
      value: longest
        ? t('paper.talk.silencesValue', { count: silences.length, ...at(longest) })
        : t('paper.talk.none'),
    },
    {
      term: t('paper.talk.interruptions'),
      value: cuts.map((each) => t('paper.talk.cuts', each)).join(' · '),
    },
  ]
}
