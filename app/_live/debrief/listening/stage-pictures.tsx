'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useCast } from '@/app/_live/session/use-cast'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import type { TrackStanding } from '@/client/replay/track-player'
import type { Lane } from '@/reading/lanes/lanes'
import { type About, type Caption, captionAt } from '@/reading/listening/captions'
import type { SeatedPerson } from '@/reading/room'
import { containerOf, type HeardTrack } from '../heard/recording'
import { type Replay, useStandings } from '../heard/standings'
import { CaptionWords } from './caption-words'
import { DialNow } from './dial-now'
import type { TrackVoice } from './follow/use-levels'
import styles from './stage-pictures.module.css'
import { useCaptionTrack } from './use-caption-track'
import { useSpeaker } from './use-speaker'

type StagePicturesProps = {
  tracks: readonly HeardTrack[]
  replay: Replay | null
  playhead: Playhead
  voices: readonly TrackVoice[]
  lanes: readonly Lane[]
  captions: readonly Caption[]
  isCaptioned: boolean
}

/** Both players: their picture where it was recorded, their initials and the reason where it was not; who speaks has a ring. */
export function StagePictures(props: StagePicturesProps) {
  const { advisor, beneficiary } = useCast()
  const speaker = useSpeaker(props.playhead, props.voices)
  const people = [
    { about: 'advisor' as const, person: advisor },
    { about: 'beneficiary' as const, person: beneficiary },
  ]
  const front = speaker ?? advisor?.personId
  return (
    <div className={styles.pictures}>
      {people.map(({ about, person }) =>
        person ? (
          <Picture
            key={person.personId}
            {...props}
            about={about}
            person={person}
            speaks={speaker === person.personId}
            isFront={front === person.personId}
          />
        ) : null,
      )}
    </div>
  )
}

type PictureProps = StagePicturesProps & {
  about: About
  person: SeatedPerson
  speaks: boolean
  /** Where there is room for one picture, it is this one. */
  isFront: boolean
}

function Picture({ about, person, tracks, replay, playhead, lanes, captions, ...props }: PictureProps) {
  const seats = useTranslations('common.seat')
  const { nameOf } = useCast()
  const track = tracks.find(({ personId, kind }) => personId === person.personId && kind === 'picture')
  const element = track && replay?.elements.get(track.trackId)
  const mount = useCallback(
    (place: HTMLElement | null) => {
      if (place && element) place.replaceChildren(element)
    },
    [element],
  )
  useCaptionTrack(element, track?.segments, captions, about, props.isCaptioned)
  return (
    <figure
      className={styles.picture}
      data-speaks={props.speaks || undefined}
      data-front={props.isFront || undefined}
    >
      {replay && track ? (
        <Standing track={track} replay={replay} playhead={playhead} person={person}>
          <div ref={mount} className={styles.frame} />
        </Standing>
      ) : (
        <Absent track={track} playhead={playhead} person={person} standing={undefined} />
      )}
      <figcaption>
        <b data-may-be-cut>{nameOf(person.personId)}</b> <span>{seats(person.seat)}</span>
      </figcaption>
      <div className={styles.foot}>
        {props.isCaptioned && <Words playhead={playhead} captions={captions} about={about} />}
        {about === 'beneficiary' && <DialNow playhead={playhead} lanes={lanes} />}
      </div>
    </figure>
  )
}

type AbsentProps = {
  track: HeardTrack | undefined
  playhead: Playhead
  person: SeatedPerson
  standing: TrackStanding | undefined
}

function Standing({
  children,
  replay,
  ...absent
}: Omit<AbsentProps, 'standing' | 'track'> & {
  track: HeardTrack
  replay: Replay
  children: React.ReactNode
}) {
  const t = useTranslations('heard.stage')
  const standing = useStandings(replay)[absent.track.trackId]
  const isShown = standing === 'there' || standing === 'stalled' || standing === 'blocked'
  return (
    <>
      <div className={styles.held} hidden={!isShown}>
        {children}
      </div>
      {!isShown && <Absent {...absent} standing={standing} />}
      {standing === 'stalled' && <span className={styles.stalled}>{t('stalled')}</span>}
    </>
  )
}

/** In place of a picture: initials, and why there is none now. */
function Absent({ track, playhead, person, standing }: AbsentProps) {
  const t = useTranslations('heard')
  const second = usePlayheadOf(playhead, ({ atMs }) => Math.floor(atMs / 1_000))
  const gap = track?.gaps.find(({ fromMs, toMs }) => fromMs < (second + 1) * 1_000 && toMs > second * 1_000)
  return (
    <div className={styles.absent}>
      <Avatar name={person.name} personId={person.personId} size={48} />
      <span>
        {track && standing === 'unplayable'
          ? t(`sheet.playableIn.${containerOf(track)}`)
          : track && !gap && standing === 'gap'
            ? t('coming')
            : t(gap?.cause ? `cause.${gap.cause}` : 'cause.none')}
      </span>
    </div>
  )
}

/** The mark of this moment, in the page: a text track of the same marks is for the player. */
function Words({
  playhead,
  captions,
  about,
}: {
  playhead: Playhead
  captions: readonly Caption[]
  about: About
}) {
  const id = usePlayheadOf(playhead, ({ atMs }) => captionAt(captions, about, atMs)?.item.id ?? '')
  const caption = captions.find(({ item }) => item.id === id)
  return caption ? <CaptionWords item={caption.item} /> : null
}
