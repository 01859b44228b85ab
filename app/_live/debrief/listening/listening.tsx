'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { useCast } from '@/app/_live/session/use-cast'
import { PassingWords } from '@/app/_live/timeline/passing-words'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { Queries } from '@/app/_trpc/queries'
import { type Lane, notedOf, type TimelineItem } from '@/reading/lanes/lanes'
import { captionsOf } from '@/reading/listening/captions'
import { type Heard, heardTracks, isPictured } from '../heard/recording'
import type { Replay } from '../heard/standings'
import type { Stretch } from '../parts/passage-links'
import { CaptionBar } from './caption-bar'
import { useLevels } from './follow/use-levels'
import { useLoop } from './follow/use-loop'
import styles from './listening.module.css'
import { ListeningAside } from './listening-aside'
import { Passage } from './passage/passage'
import { PlayRow } from './play-row'
import { StagePictures } from './stage-pictures'
import { useListeningKeys } from './use-listening-keys'
import { usePassage } from './use-passage'
import { WholeInterview } from './whole-interview'

export type ListeningProps = {
  heard: Heard
  replay: Replay | null
  playhead: Playhead
  lanes: readonly Lane[]
  lengthMs: number
  chosenId: string | null
  /** Moves the cursor to a moment of the interview (ms). */
  onCursor: (atMs: number) => void
  onChoose: (item: TimelineItem) => void
  /** Shows a moment of the interview (ms), from five seconds before, and plays it. */
  onGo: (atMs: number) => void
  /** Leads to the exchange about a moment (interview ms), with words to begin with. */
  onTalk: (atMs: number, words: string) => void
  /** Leads to the form of a commitment, with words to begin with. */
  onCommit: (words: string) => void
  /** A stretch that words of the debrief led to. */
  asked: Stretch | null
  /** What to look at first. */
  first: ReactNode
}

/** How long a passage is, with pictures above it and without. Milliseconds. */
const passageMs = { pictured: 60_000, heard: 50_000 } as const

/** The debrief as picture and sound: what plays with its marks as captions, the passage around the cursor, the whole interview. */
export function Listening(props: ListeningProps) {
  return (
    <Queries>
      <Stage {...props} />
    </Queries>
  )
}

function Stage(props: ListeningProps) {
  const { heard, replay, playhead, lanes, lengthMs, chosenId, onCursor, onChoose, onGo } = props
  const t = useTranslations('heard')
  const [isCaptioned, setCaptioned] = useState(true)
  const hasPictures = isPictured(heard)
  const { advisor } = useCast()
  const tracks = useMemo(
    () =>
      heardTracks(heard, hasPictures).toSorted(
        (one, other) =>
          Number(one.personId !== advisor?.personId) - Number(other.personId !== advisor?.personId),
      ),
    [heard, hasPictures, advisor],
  )
  const voices = useLevels(heard)
  const loop = useLoop(playhead, onCursor, props.asked)
  const window = usePassage(playhead, lengthMs, hasPictures ? passageMs.pictured : passageMs.heard)
  const items = useMemo(() => notedOf(lanes), [lanes])
  const captions = useMemo(() => captionsOf(lanes), [lanes])
  useListeningKeys({ playhead, items, chosenId, loop, onCursor, onChoose })
  return (
    <>
      <section className={styles.stage} aria-label={t(hasPictures ? 'view.pictured' : 'view.heard')}>
        {hasPictures && (
          <StagePictures
            tracks={tracks}
            replay={replay}
            playhead={playhead}
            voices={voices}
            lanes={lanes}
            captions={captions}
            isCaptioned={isCaptioned}
          />
        )}
        <PlayRow
          heard={heard}
          replay={replay}
          playhead={playhead}
          loop={loop}
          isCaptioned={isCaptioned}
          onCursor={onCursor}
          lengthMs={lengthMs}
          onCaptioned={setCaptioned}
        />
        {!hasPictures && (
          <CaptionBar
            playhead={playhead}
            voices={voices}
            lanes={lanes}
            captions={captions}
            isCaptioned={isCaptioned}
          />
        )}
        <Passage
          tracks={tracks}
          voices={voices}
          lanes={lanes}
          window={window}
          loop={loop}
          playhead={playhead}
          lengthMs={lengthMs}
          chosenId={chosenId}
          onCursor={onCursor}
          onChoose={onChoose}
        />
        <WholeInterview
          tracks={tracks}
          lanes={lanes}
          window={window}
          playhead={playhead}
          lengthMs={lengthMs}
          onCursor={onCursor}
        />
        <PassingWords playhead={playhead} items={items} />
      </section>
      <ListeningAside
        heard={heard}
        replay={replay}
        items={items}
        window={window}
        loop={loop}
        lengthMs={lengthMs}
        chosenId={chosenId}
        onChoose={onChoose}
        onGo={onGo}
        first={props.first}
        onTalk={props.onTalk}
        onCommit={props.onCommit}
      />
    </>
  )
}
