import { useSyncExternalStore } from 'react'
import type { TrackStanding } from '@/client/replay/track-player'

/** What each track does at this moment, by its id. */
export type Standings = Readonly<Record<string, TrackStanding>>

/** What plays, outside of React: of its changes only what shows them hears. */
export type Replay = {
  /** The elements that play, by track: pictures are shown in one of them. */
  readonly elements: ReadonlyMap<string, HTMLMediaElement>
  readonly getStandings: () => Standings
  readonly subscribe: (listener: () => void) => () => void
}

export function useStandings({ subscribe, getStandings }: Replay): Standings {
  return useSyncExternalStore(subscribe, getStandings, getStandings)
}
