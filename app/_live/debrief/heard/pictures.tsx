'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useCast } from '@/app/_live/session/use-cast'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import type { SeatedPerson } from '@/reading/room'
import styles from './pictures.module.css'
import type { HeardTrack } from './recording'
import type { Replay } from './use-replay'

export type PicturesProps = { tracks: readonly HeardTrack[]; replay: Replay; playhead: Playhead }

/** Both players while the cursor moves: their picture where it was recorded, their initials and the reason where it was not. */
export function Pictures({ tracks, replay, playhead }: PicturesProps) {
  const { advisor, beneficiary } = useCast()
  return (
    <div className={styles.pictures}>
      {[advisor, beneficiary].map((person) =>
        person ? <Picture key={person.personId} {...{ person, tracks, replay, playhead }} /> : null,
      )}
    </div>
  )
}

function Picture({ person, tracks, replay, playhead }: PicturesProps & { person: SeatedPerson }) {
  const t = useTranslations('heard')
  const seats = useTranslations('common.seat')
  const { nameOf } = useCast()
  const track = tracks.find(({ personId, kind }) => personId === person.personId && kind === 'picture')
  const element = track && replay.elements.get(track.trackId)
  const mount = useCallback(
    (place: HTMLElement | null) => {
      if (place && element) place.replaceChildren(element)
    },
    [element],
  )
  const isShown = track !== undefined && replay.standings[track.trackId] === 'there'
  const second = usePlayheadOf(playhead, ({ atMs }) => Math.floor(atMs / 1_000))
  const gap = track?.gaps.find(({ fromMs, toMs }) => fromMs < (second + 1) * 1_000 && toMs > second * 1_000)
  return (
    <figure className={styles.picture}>
      <div ref={mount} className={styles.frame} hidden={!isShown} />
      {!isShown && (
        <div className={styles.absent}>
          <Avatar name={person.name} personId={person.personId} size={48} />
          <span>{t(gap?.cause ? `cause.${gap.cause}` : 'cause.none')}</span>
        </div>
      )}
      <figcaption>
        <b>{nameOf(person.personId)}</b> {seats(person.seat)}
      </figcaption>
    </figure>
  )
}
