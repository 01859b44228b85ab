'use client'

import { useCallback, useState } from 'react'
import type { Live } from '@/app/_live/live-session-provider'
import { lastEntry, type Mark } from '@/domain/live-session/annotations'
import { movedAlong } from '@/domain/live-session/clock'
import type { Command } from '@/domain/live-session/command'
import { codeOf, contraryOf, type Valence } from '@/domain/observation/grid'
import { type Hits, useHits } from './hits'

export type ConsoleActions = {
  readonly hits: Hits
  /** The mark that note, correction and arrows are about: the one chosen in the log, else the last one made. */
  readonly current: Mark | null
  readonly noting: boolean
  readonly send: (command: Command, at?: number) => void
  readonly mark: (codeKey: string, valence: Valence | null, at?: number) => void
  readonly select: (markId: string | null) => void
  readonly startNote: () => void
  readonly endNote: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly nudge: (byMs: number) => void
  /** Makes the current mark say the contrary, where it has one. */
  readonly flip: () => void
  readonly remove: () => void
}

/** `reactionOffsetMs` is what this person takes to react: it is taken off each mark from now on. */
export function useConsoleActions(
  live: Live,
  marks: readonly Mark[],
  reactionOffsetMs: number,
): ConsoleActions {
  const [selectedId, select] = useState<string | null>(null)
  const [notingId, setNotingId] = useState<string | null>(null)
  const hits = useHits()
  const me = live.room.viewer.personId
  const current =
    marks.find((mark) => mark.id === selectedId) ?? marks.findLast((mark) => mark.authorId === me) ?? null

  const choose = useCallback((markId: string | null) => {
    select(markId)
    setNotingId(null)
  }, [])

  function send(command: Command, at?: number) {
    // Refusals are told once by the live session itself.
    void live.send(command, at === undefined ? undefined : { at })
  }

  function sendFor(entryType: 'undo' | 'redo') {
    const entry = lastEntry(live.state, me, entryType === 'redo')
    if (!entry) return
    setNotingId(null)
    send({ type: entryType, eventId: entry.event.id })
  }

  return {
    hits,
    current,
    noting: current !== null && notingId === current.id,
    send,
    mark(codeKey, valence, at) {
      select(null)
      hits.strike(codeKey, valence)
      send({ type: 'mark', codeKey, valence, reactionOffsetMs }, at)
    },
    select: choose,
    startNote: () => setNotingId(current?.id ?? null),
    endNote: () => setNotingId(null),
    undo: () => sendFor('undo'),
    redo: () => sendFor('redo'),
    nudge(byMs) {
      if (!current) return
      const markedAt = movedAlong(live.state.clock, current.at, byMs, live.now())
      send({ type: 'retimeMark', markId: current.id, markedAt })
    },
    flip() {
      const code = current && codeOf(live.room.grid, current.codeKey)
      const valence = code ? contraryOf(code, current.valence) : null
      if (!current || valence === null) return
      send({ type: 'recodeMark', markId: current.id, codeKey: current.codeKey, valence })
    },
    remove() {
      if (current) send({ type: 'deleteMark', markId: current.id })
    },
  }
}
