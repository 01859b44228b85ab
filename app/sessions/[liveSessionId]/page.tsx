import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { type ReactNode, Suspense } from 'react'
import { BrowserOnly } from '@/app/_kit/hydration/browser-only'
import { Messages } from '@/app/_kit/theme/messages'
import { LeftPage, MeetingRoom, OutsidePage } from '@/app/_live/code-apart'
import { RoomLoading } from '@/app/_live/frame/room-loading'
import { RoomDevice } from '@/app/_live/recording/room/room-device'
import { RoomSwitch } from '@/app/_live/room-switch'
import { type FirstScreen, FirstScreenGiven } from '@/app/_live/session/first-screen'
import { prefetchRoom } from '@/app/_live/session/live-page'
import { LiveSessionProvider } from '@/app/_live/session/live-session-provider'
import { toldScreen } from '@/app/_live/session/told-screen'
import { AnswersGiven, type PackedAnswer } from '@/app/_trpc/answers'
import { mediumOf } from '@/domain/live-session/meeting/medium'
import { requirePerson } from '@/server/entry/require-person'

/** From this many facts on, only the browser draws the room. An ordinary interview has some hundreds. */
const LONG_LOG = 1_000

type Props = {
  params: Promise<{ liveSessionId: string }>
  /** `unkept`: how many acts were lost with a page that was left because its access had ended. */
  searchParams: Promise<{ unkept?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('room')
  return { title: t('pageTitle') }
}

/** The one address of a live session, for all seats and all stages. */
export default async function LiveSessionPage({ params, searchParams }: Props) {
  const { liveSessionId } = await params
  const { id: personId } = await requirePerson(`/sessions/${liveSessionId}`)
  const found = await prefetchRoom(liveSessionId)
  if (typeof found === 'string') {
    const unkept = Math.min(
      Number(String((await searchParams).unkept ?? '').match(/^\d{1,4}$/u)?.[0] ?? 0),
      999,
    )
    return (
      <Messages of="room">
        {found === 'consentMissing' ? (
          <OutsidePage liveSessionId={liveSessionId} personId={personId} unkept={unkept} />
        ) : (
          <LeftPage why={found} liveSessionId={liveSessionId} personId={personId} unkept={unkept} />
        )}
      </Messages>
    )
  }
  const { room } = found
  const isLong = room.lastSeq > LONG_LOG
  const loading = <RoomLoading />
  const screen = toldScreen(await headers())
  const meets = mediumOf(room) !== null && !room.isArchived
  return (
    <Messages of="room">
      <Suspense fallback={loading}>
        {isLong ? (
          <LongRoom
            read={found.given}
            loading={loading}
            liveSessionId={liveSessionId}
            screen={screen}
            meets={meets}
          />
        ) : (
          <LiveRoom given={await found.given} liveSessionId={liveSessionId} screen={screen} meets={meets} />
        )}
      </Suspense>
    </Messages>
  )
}

type RoomProps = { liveSessionId: string; screen: FirstScreen; meets: boolean }
type LongRoomProps = RoomProps & { read: Promise<readonly PackedAnswer[]>; loading: ReactNode }

async function LongRoom({ read, loading, ...room }: LongRoomProps) {
  const given = await read
  return (
    <BrowserOnly fallback={loading}>
      <LiveRoom given={given} {...room} />
    </BrowserOnly>
  )
}

type LiveRoomProps = RoomProps & { given: readonly PackedAnswer[] }

/** The room with what has been read for it; where people meet by sound or picture, with the code and words of that. */
function LiveRoom({ liveSessionId, screen, meets, given }: LiveRoomProps) {
  return (
    <AnswersGiven given={given} of={liveSessionId}>
      <LiveSessionProvider key={liveSessionId} liveSessionId={liveSessionId}>
        <FirstScreenGiven screen={screen}>
          {meets ? (
            <Messages of="meeting">
              <MeetingRoom>
                <RoomSwitch />
              </MeetingRoom>
            </Messages>
          ) : (
            <RoomDevice>
              <RoomSwitch />
            </RoomDevice>
          )}
        </FirstScreenGiven>
      </LiveSessionProvider>
    </AnswersGiven>
  )
}
