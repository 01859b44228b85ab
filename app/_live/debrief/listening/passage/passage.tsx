'use client'

import { useElementSize } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { type PointerEvent, useMemo } from 'react'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { isWholeLoop, type Loop } from '@/client/replay/loop'
import { type DialLane, type ItemLane, type Lane, notedOf, type TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { clockText } from '@/reading/words/clock-text'
import type { HeardTrack } from '../../heard/recording'
import type { TrackVoice } from '../follow/use-levels'
import type { LoopHand } from '../follow/use-loop'
import { DialRow } from './dial-row'
import { MarksRow } from './marks-row'
import { Needle } from './needle'
import styles from './passage.module.css'
import { leftOf, stretchIn } from './place'
import { TalkRow } from './talk-row'
import { WaveRow } from './wave-row'

type PassageProps = {
  tracks: readonly HeardTrack[]
  voices: readonly TrackVoice[]
  lanes: readonly Lane[]
  window: TimeWindow
  loop: LoopHand
  playhead: Playhead
  lengthMs: number
  chosenId: string | null
  onCursor: (atMs: number) => void
  onChoose: (item: TimelineItem) => void
}

const tickMs = 10_000

/** A minute around the cursor: its marks, how loud each track is with what is missing, talk, the dial, the loop. A press moves the cursor. */
export function Passage(props: PassageProps) {
  const { tracks, voices, lanes, window, playhead, lengthMs, chosenId, onCursor, onChoose } = props
  const t = useTranslations('heard.passage')
  const { ref, width } = useElementSize<HTMLDivElement>()
  const items = useMemo(() => notedOf(lanes), [lanes])
  const dial = lanes.find((lane): lane is DialLane => lane.kind === 'dial')
  const ticks = Array.from(
    { length: Math.floor((window.toMs - window.fromMs) / tickMs) + 1 },
    (_, index) => window.fromMs + index * tickMs,
  )
  // Under pictures, talk is looked at in the timeline: here there is no room for it.
  const talk = tracks.every(({ kind }) => kind !== 'picture') && lanes.find(isTalk)
  const heard = tracks.filter(({ kind }) => kind !== 'picture')

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || (event.target as Element).closest('button')) return
    const box = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - box.left) / box.width
    onCursor(window.fromMs + share * (window.toMs - window.fromMs))
  }

  const times = { from: clockText(window.fromMs), to: clockText(window.toMs) }
  return (
    <section className={styles.passage} aria-label={t('label', times)}>
      <MarksRow items={items} window={window} width={width} chosenId={chosenId} onChoose={onChoose} />
      {heard.map((track) => (
        <WaveRow
          key={track.trackId}
          track={track}
          voice={voices.find(({ trackId }) => trackId === track.trackId)}
          hasPicture={tracks.some(({ kind, personId }) => kind === 'picture' && personId === track.personId)}
          window={window}
          lengthMs={lengthMs}
        />
      ))}
      {talk && <TalkRow lane={talk} window={window} />}
      {dial && <DialRow lane={dial} window={window} />}
      <div ref={ref} className={styles.field} onPointerDown={onPointerDown} aria-hidden>
        {ticks.map((atMs, index) => (
          <i
            key={atMs}
            className={styles.tick}
            data-last={index === ticks.length - 1 || undefined}
            style={{ left: leftOf(window, atMs) }}
          >
            <span>{clockText(atMs)}</span>
          </i>
        ))}
        <LoopShade loop={props.loop.loop} window={window} />
        <Needle playhead={playhead} window={window} />
      </div>
    </section>
  )
}

function isTalk(lane: Lane): lane is ItemLane {
  return lane.kind === 'items' && lane.passed !== undefined
}

function LoopShade({ loop, window }: { loop: Loop; window: TimeWindow }) {
  const place = isWholeLoop(loop) ? stretchIn(window, loop) : null
  const ends = [
    { name: 'A', atMs: loop.fromMs },
    { name: 'B', atMs: loop.toMs },
  ]
  return (
    <>
      {place && <i className={styles.loop} data-off={!loop.isOn || undefined} style={place} />}
      {ends.map(({ name, atMs }) =>
        atMs !== null && atMs >= window.fromMs && atMs <= window.toMs ? (
          <i key={name} className={styles.end} style={{ left: leftOf(window, atMs) }}>
            <b>{name}</b>
          </i>
        ) : null,
      )}
    </>
  )
}
