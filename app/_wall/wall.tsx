'use client'

import { IconLayoutGrid } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { AvatarTints } from '@/app/_kit/marks/avatar-tints'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { firstCaller, moodOf } from '@/domain/live-session/wall/slot'
import { KeyLegend } from './key-legend'
import { RoomCard } from './room-card'
import { useWall, type WallView } from './use-wall'
import { useWallKeys } from './use-wall-keys'
import styles from './wall.module.css'
import { WallHead } from './wall-head'
import { WallSays } from './wall-says'

type WallProps = { cohortId: string /** Epoch ms; null for the slot that matters now. */; at: number | null }

/** All rooms of one slot: which call, how far each is, and one press to go in. */
export function Wall({ cohortId, at }: WallProps) {
  const { wall, now, unreadSince } = useWall(cohortId, at)
  const { rooms } = wall
  // The board of a round is for those who plan it; a supervisor goes back to the cohort.
  const round = wall.mayPlan ? wall.round : null
  const back = round ? `/cohorts/${cohortId}/rounds/${round.id}` : `/cohorts/${cohortId}`
  const targets = useMemo(() => {
    const caller = firstCaller(wall.rooms.filter(({ mayEnter }) => mayEnter).map(asCaller))
    return {
      rooms: wall.rooms.map((room) => hrefOf(wall, room)),
      caller: caller && hrefOf(wall, caller.room),
      back,
    }
  }, [wall, back])
  useWallKeys(targets)
  return (
    <AvatarTints personIds={rooms.flatMap(({ people }) => people.map(({ personId }) => personId))}>
      <main className={styles.page} {...useInertUntilHydrated()}>
        <WallHead wall={wall} now={now} back={back} unreadSince={unreadSince} />
        {rooms.length === 0 ? (
          <NoRoom cohortId={cohortId} isPlanned={wall.startsAt !== null && at !== null} />
        ) : (
          <Rooms wall={wall} now={now} cohortId={cohortId} />
        )}
        {rooms.length > 0 && (
          <KeyLegend count={rooms.length} mayEnter={rooms.some(({ mayEnter }) => mayEnter)} />
        )}
        <WallSays rooms={rooms} now={now} />
      </main>
    </AvatarTints>
  )
}

function Rooms({ wall, now, cohortId }: { wall: WallView; now: number; cohortId: string }) {
  const t = useTranslations('wall')
  return (
    <ol className={styles.rooms} data-count={Math.min(wall.rooms.length, 9)} aria-label={t('rooms')}>
      {wall.rooms.map((room, index) => (
        <li key={room.liveSessionId}>
          <RoomCard
            room={room}
            number={index + 1}
            meId={wall.meId}
            timeZone={wall.timeZone}
            now={now}
            href={hrefOf(wall, room)}
            editHref={`/cohorts/${cohortId}/sessions/${room.liveSessionId}/edit`}
            mood={moodOf(room.card, now)}
          />
        </li>
      ))}
    </ol>
  )
}

function NoRoom({ cohortId, isPlanned }: { cohortId: string; isPlanned: boolean }) {
  const t = useTranslations('wall.empty')
  return (
    <EmptyState
      icon={<IconLayoutGrid size={24} stroke={1.5} aria-hidden />}
      action={
        isPlanned ? (
          <ButtonLink href={`/cohorts/${cohortId}/wall`}>{t('now')}</ButtonLink>
        ) : (
          <ButtonLink href={`/cohorts/${cohortId}/sessions/new`}>{t('prepare')}</ButtonLink>
        )
      }
    >
      {t(isPlanned ? 'slot' : 'none')}
    </EmptyState>
  )
}

function asCaller(room: WallView['rooms'][number]) {
  return { room, halt: room.card.halt, call: room.card.call }
}

/** Into a room, from where Escape leads back to this wall; null for a room that is only watched. */
function hrefOf(
  { startsAt }: WallView,
  { liveSessionId, mayEnter }: WallView['rooms'][number],
): string | null {
  return mayEnter ? `/sessions/${liveSessionId}?wall=${startsAt ?? ''}` : null
}
