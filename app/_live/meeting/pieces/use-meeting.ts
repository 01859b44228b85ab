'use client'

import { use, useMemo, useSyncExternalStore } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Meeting, MeetingView, Peer } from '@/client/meeting/meeting-view'
import type { Seat } from '@/domain/live-session/core/seat'
import { type Medium, type Voice, voiceOf, voiceOnEntering } from '@/domain/live-session/meeting/medium'
import { type Opened, OpenedContext } from './meeting-place'

/** The meeting of this page; null where there is none, or before its code has come. */
export function useMeeting(): Meeting | null {
  return use(OpenedContext)?.meeting ?? null
}

export type Present = Opened & { readonly view: MeetingView }

/** The same for the parts that are drawn once there is one. */
export function useMeetingView(): Present {
  const opened = use(OpenedContext)
  if (!opened) throw new Error('a part of the meeting outside of it')
  const { meeting } = opened
  const view = useSyncExternalStore(meeting.subscribe, meeting.getSnapshot, meeting.getSnapshot)
  return useMemo(() => ({ ...opened, view }), [opened, view])
}

/** One of the others, with their seat and how they are heard and seen at this stage. */
export type SeatedPeer = Peer & { readonly seat: Seat; readonly voice: Voice }

export function usePeers(): readonly SeatedPeer[] {
  const { peers } = useMeetingView().view
  const { room, state } = useLive()
  return peers.flatMap((peer) => {
    const seat = room.people.find(({ personId }) => personId === peer.personId)?.seat
    return seat ? [{ ...peer, seat, voice: voiceOf(seat, state.stage) }] : []
  })
}

/** By what oneself would be there on entering now: by sound alone where no other would see them. */
export function useOwnMedium(): Medium {
  const { room, state } = useLive()
  const { medium, isIn } = useMeetingView().view
  const isSeen = voiceOnEntering(room.viewer.seat, state.stage) === 'open'
  return isIn || isSeen ? medium : 'audio'
}

/** How oneself is heard and seen at this stage. */
export function useOwnVoice(): Voice {
  const { room, state } = useLive()
  return voiceOf(room.viewer.seat, state.stage)
}
