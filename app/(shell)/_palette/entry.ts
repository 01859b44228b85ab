import type { ReactNode } from 'react'

/** One line of the palette: where it leads, and how it reads. */
export type Entry = {
  readonly id: string
  readonly href: string
  readonly icon: ReactNode
  /** The words that are searched, in which what was typed is shown. */
  readonly text: string
  /** What is said beside them. */
  readonly aside?: string
}

export type EntryGroup = {
  readonly key: 'sessions' | 'people' | 'words' | 'actions' | 'pages'
  readonly entries: readonly Entry[]
}

/** The entry this many steps further down, round the ends; null where there is none. */
export function entryAt(groups: readonly EntryGroup[], from: string | null, steps: number): Entry | null {
  const entries = groups.flatMap((group) => group.entries)
  const at = entries.findIndex((entry) => entry.id === from)
  if (entries.length === 0) return null
  return entries[(Math.max(0, at) + steps + entries.length) % entries.length] ?? null
}
