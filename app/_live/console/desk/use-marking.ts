'use client'

import { createContext, use } from 'react'
import type { Tally } from '@/domain/live-session/marking/tallies'
import type { Valence } from '@/domain/observation/grid'
import { ConsoleContext, type Desk, DeskContext } from './use-console'

/** What the keys of a grid need to be drawn and pressed: at the console, or where the grid is rehearsed. */
export type Marking = Pick<
  Desk,
  'grid' | 'focus' | 'mark' | 'tick' | 'hits' | 'text' | 'keys' | 'capOf' | 'shortcutOf' | 'buzz' | 'now'
> & {
  /** The ring round the key that was expected, and round the one that was pressed instead: at a rehearsal only. */
  readonly ringOf?: (codeKey: string, valence: Valence | null) => 'expected' | 'pressed' | undefined
}

/** Given where the grid stands without a console. */
export const MarkingContext = createContext<Marking | null>(null)

export function useMarking(): Marking {
  const apart = use(MarkingContext)
  const desk = use(DeskContext)
  const marking = apart ?? desk
  if (marking === null) throw new Error('keys of a grid outside of a console and of a rehearsal')
  return marking
}

const none: ReadonlyMap<string, Tally> = new Map()

/** How often each code was noted; nothing is counted where the grid stands without a console. */
export function useTallies(): ReadonlyMap<string, Tally> {
  return use(ConsoleContext)?.tallies ?? none
}
