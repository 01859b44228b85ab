import type { Overlap, Silence } from '@/domain/live-session/talk/exchange'
import { isCompared, type TalkFigures } from '@/domain/live-session/talk/figures'
import { type Player, players } from '@/domain/live-session/talk/heard'
import { lengthOf } from '@/domain/live-session/talk/spans'
import { talkTime } from '@/reading/figures/talk-time'
import type { FillTalk } from '@/reading/lanes/debrief-lanes'
import type { LaneSource } from '@/reading/lanes/lane-source'
import type { Bars, ItemLane, TalkPassed, TimelineItem } from '@/reading/lanes/lanes'
import { cutTo } from '@/reading/lanes/layout'
import { hundred } from './hundred'

/** The lane of talk with what was measured: when each spoke, as bars, and what passed between them, as shapes. */
export const fillTalk: FillTalk = (lane, source) => {
  // The interview has ended: it needs no moment of now.
  const figures = talkTime(source, 0)
  if (!figures) return lane
  const { talk } = figures
  const passed = [
    ...figures.silences.map((silence) => silencePassed(source, silence)),
    ...figures.overlaps.map((overlap) => overlapPassed(source, overlap)),
  ].sort((one, other) => one.fromMs - other.fromMs)
  const items = passed.map(({ item }) => item)
  const bars = players.map((of): Bars => ({ of, measured: talk[of].measured, spoken: talk[of].speech }))
  const rows = lane.rows.map((row, index) => (index < bars.length ? row : { ...row, items }))
  return { ...lane, rows, bars, passed, summary: sumUp(source, figures), summarySigns } satisfies ItemLane
}

const bare = {
  family: 'talk',
  valence: null,
  colour: null,
  codeKey: null,
  authorId: null,
  pressedMs: null,
  label: '',
  words: null,
  by: '',
} as const

function silencePassed(source: LaneSource, silence: Silence): TalkPassed {
  const { words, cast } = source
  const { fromMs, toMs, endedBy } = silence
  const seconds = Math.round(lengthOf(silence) / 1_000)
  const short = words.t('talk.lane.silenceShort', { seconds })
  const who = endedBy ? cast[`${endedBy}Name`] : null
  return { fromMs, toMs, item: silenceItem(source, silence), short, who }
}

function overlapPassed(source: LaneSource, overlap: Overlap): TalkPassed {
  const { words, cast } = source
  const { fromMs, toMs, second, isInterruption } = overlap
  const short =
    second && isInterruption
      ? words.t('talk.lane.interruptionShort', { name: cast[`${second}Name`] })
      : words.t('talk.lane.overlapShort')
  return { fromMs, toMs, item: overlapItem(source, overlap), short, who: null }
}

function silenceItem({ words: { t }, cast }: LaneSource, silence: Silence): TimelineItem {
  const seconds = Math.round(lengthOf(silence) / 1_000)
  const { endedBy } = silence
  const by = endedBy && cast[`${endedBy}Name`]
  return {
    ...bare,
    id: `silence-${silence.fromMs}`,
    atMs: silence.fromMs,
    shape: 'silence',
    label: t('talk.lane.seconds', { seconds }),
    name: by ? t('talk.lane.silenceBroken', { seconds, name: by }) : t('talk.lane.silence', { seconds }),
  }
}

function overlapItem({ words, cast }: LaneSource, overlap: Overlap): TimelineItem {
  const { t, number } = words
  const { second, isInterruption, fromMs } = overlap
  const nameOf = (player: Player) => cast[`${player}Name`]
  const at = { ...bare, id: `overlap-${fromMs}`, atMs: fromMs }
  if (second && isInterruption) {
    const other = second === 'advisor' ? 'beneficiary' : 'advisor'
    const name = t('talk.lane.interruption', { name: nameOf(second), other: nameOf(other) })
    return { ...at, shape: 'cutIn', authorId: cast[second]?.personId ?? null, name }
  }
  const pair = { first: cast.advisorName, second: cast.beneficiaryName }
  const seconds = number(lengthOf(overlap) / 1_000)
  return { ...at, shape: 'overlap', name: t('talk.lane.overlap', { ...pair, seconds }) }
}

/** Of the lines of the summary: the share, the silences, the interruptions. */
const summarySigns = [null, { shape: 'silence', valence: null }, { shape: 'cutIn', valence: null }] as const

/** Letters of a name in a line beside the lane. */
const nameLength = 12

function sumUp({ words: { t }, cast }: LaneSource, figures: TalkFigures): readonly string[] {
  const { overall, silences, overlaps } = figures
  const tooLittle = t('talk.lane.tooLittle')
  if (!isCompared(figures)) return [tooLittle]
  const share =
    overall.share === null
      ? tooLittle
      : t('talk.lane.share', { name: cutTo(nameLength, cast.advisorName), share: hundred(overall.share) })
  const interruptions = overlaps.filter(({ isInterruption }) => isInterruption).length
  return [
    share,
    t('talk.lane.silences', { count: silences.length }),
    t('talk.lane.interruptions', { count: interruptions }),
  ]
}
