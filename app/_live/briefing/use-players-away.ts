'use client'

import { use, useCallback, useSyncExternalStore } from 'react'
import { isPlayer } from '@/domain/live-session/core/seat'
import { playersAway } from '@/domain/live-session/meeting/players-away'
import { OpenedContext } from '../meeting/pieces/meeting-place'
import { useMedium } from '../meeting/pieces/use-meets'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'

const never = () => () => {}

/** The players who would not hear the interview begin; empty where they sit in one room. */
export function usePlayersAway() {
  const { present } = useLive()
  const { people } = useCast()
  const medium = useMedium()
  const meeting = use(OpenedContext)?.meeting
  const read = useCallback(() => meeting?.getSnapshot() ?? null, [meeting])
  const view = useSyncExternalStore(meeting?.subscribe ?? never, read, () => null)
  if (medium === null) return []
  const links = view?.isIn ? new Map(view.peers.map(({ personId, link }) => [personId, link])) : null
  return playersAway(
    people.filter(({ seat }) => isPlayer(seat)),
    present,
    links,
  )
}
