import { isCompared, type TalkFigures } from '@/domain/live-session/talk/figures'
import { type Player, players } from '@/domain/live-session/talk/heard'
import { lengthOf, type Span } from '@/domain/live-session/talk/spans'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { talkTime } from '@/reading/figures/talk-time'
import type { Interview } from '@/reading/interview'
import { clockText } from '@/reading/words/clock-text'
import type { ReaderWords } from '@/reading/words/reader-words'
import { hundred } from './hundred'
import { sayUnmeasured } from './say-unmeasured'

/** How the talk of one time was shared, in hundredths that make a hundred together; null where too little was measured. */
export type SaidShare = {
  readonly key: string
  readonly name: string
  readonly share: { readonly advisor: number; readonly beneficiary: number } | null
}

/** Talk time in words and figures, in the reader's language. */
export type SaidTalk = {
  readonly advisor: string
  readonly beneficiary: string
  /** By phase, then of the whole interview. */
  readonly shares: readonly SaidShare[]
  /** What each of the two did; nothing where there was no moment in which both were listened to. */
  readonly each: readonly { readonly name: string; readonly advisor: string; readonly beneficiary: string }[]
  /** What passed between them; nothing where `each` is nothing. */
  readonly together: readonly { readonly name: string; readonly value: string }[]
  /** What was not measured, and what the figures stand on. */
  readonly notes: readonly string[]
}

/** Null where no player was listened to. */
export function sayTalk(interview: Interview, timeline: Timeline): SaidTalk | null {
  // The interview has ended: it needs no moment of now.
  const figures = talkTime(interview, 0)
  if (!figures) return null
  const { words, cast } = interview
  const { t } = words
  const { talk, overall, phases } = figures
  const sharesOf = (share: number | null) =>
    share === null ? null : { advisor: hundred(share), beneficiary: 100 - hundred(share) }
  const gaps = players.flatMap((player) => sayUnmeasured(interview, talk, player, timeline.lengthMs) ?? [])
  const isCounted = isCompared(figures)
  const basis = t('talk.figures.basis', { length: clockText(overall.coveredMs) })
  return {
    advisor: cast.advisorName,
    beneficiary: cast.beneficiaryName,
    shares: [
      ...phases.map(({ phase, name, share }) => ({ key: phase, name, share: sharesOf(share) })),
      { key: '', name: t('talk.figures.overall'), share: sharesOf(overall.share) },
    ],
    each: isCounted ? sayEach(words, figures) : [],
    together: isCounted ? sayTogether(words, figures) : [],
    notes: gaps.length > 0 && isCounted ? [...gaps, basis] : gaps,
  }
}

function sayEach({ t }: ReaderWords, { overlaps, backChannels, longestTurn }: TalkFigures): SaidTalk['each'] {
  const interruptionsBy = (player: Player) =>
    String(overlaps.filter(({ isInterruption, second }) => isInterruption && second === player).length)
  return [
    {
      name: t('talk.figures.turn'),
      advisor: lengthText(longestTurn.advisor),
      beneficiary: lengthText(longestTurn.beneficiary),
    },
    {
      name: t('talk.figures.interrupts'),
      advisor: interruptionsBy('advisor'),
      beneficiary: interruptionsBy('beneficiary'),
    },
    {
      name: t('talk.figures.backChannels'),
      advisor: String(backChannels.advisor),
      beneficiary: String(backChannels.beneficiary),
    },
  ]
}

function sayTogether({ t }: ReaderWords, { silences, overlaps }: TalkFigures): SaidTalk['together'] {
  const longest = silences.reduce((most, silence) => Math.max(most, lengthOf(silence)), 0)
  const seconds = Math.round(longest / 1_000)
  return [
    { name: t('talk.figures.silences'), value: String(silences.length) },
    ...(longest > 0
      ? [{ name: t('talk.figures.longestSilence'), value: t('talk.lane.seconds', { seconds }) }]
      : []),
    { name: t('talk.figures.overlaps'), value: String(overlaps.length) },
  ]
}

function lengthText(span: Span | null): string {
  return span ? clockText(lengthOf(span)) : '–'
}
