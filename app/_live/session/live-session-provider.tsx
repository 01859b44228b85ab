'use client'

import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import { AvatarTints } from '@/app/_kit/marks/avatar-tints'
import type { LiveSnapshot } from '@/client/create-live-session'
import type { Room } from './room'
import { useLiveSession } from './use-live-session'

export type Live = LiveSnapshot<Room>
/** Who is in this live session, what was agreed for it, and its clock. */
export type Agreed = Live['agreed']

export const LiveContext = createContext<Live | null>(null)
export const AgreedContext = createContext<Agreed | null>(null)

/** The live session this screen stands in. */
export function useLive(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('useLive needs a LiveSessionProvider above it')
  return live
}

/** The part that no act in the interview changes: a component that reads this alone is not drawn anew by a mark. */
export function useAgreed(): Agreed {
  const agreed = use(AgreedContext)
  if (!agreed) throw new Error('useAgreed needs a LiveSessionProvider above it')
  return agreed
}

type Props = { liveSessionId: string; children: ReactNode }

/** Opens the live session and gives it to the screens below. */
export function LiveSessionProvider({ liveSessionId, children }: Props) {
  return <Followed session={useLiveSession(liveSessionId)}>{children}</Followed>
}

type FollowedProps = { session: ReturnType<typeof useLiveSession>; children: ReactNode }

/** Apart from where the session is opened, which each fact would ask for its queries again. */
function Followed({ session, children }: FollowedProps) {
  const live = useSyncExternalStore(session.subscribe, session.getSnapshot, session.getSnapshot)
  return (
    <AgreedContext value={live.agreed}>
      <LiveContext value={live}>
        <AvatarTints personIds={live.room.people.map(({ personId }) => personId)}>{children}</AvatarTints>
      </LiveContext>
    </AgreedContext>
  )
}
