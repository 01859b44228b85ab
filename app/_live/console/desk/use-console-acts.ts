'use client'

import { type RefObject, useMemo, useState } from 'react'
import type { Live } from '@/app/_live/session/live-session-provider'
import { lastEntry, type Mark, readingOf, type Track } from '@/domain/live-session/annotations'
import { movedAlong } from '@/domain/live-session/clock'
import type { Command } from '@/domain/live-session/command'
import { codeOf, contraryOf, type Valence } from '@/domain/observation/grid'
import type { Hits } from './hits'

/** The acts of a console, as functions whose identity never changes. */
export type ConsoleActs = {
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
  /** Ticks an item of the frame, or takes its tick away. */
  readonly tick: (item: string, at: number) => void
  /** Pauses, or goes on. */
  readonly pause: (at: number) => void
}

/** The state that acts read, as of the last render. */
export type Ground = { readonly live: Live; readonly track: Track; readonly current: Mark | null }

/** Marks by id. */
export type Chosen = { readonly selectedId: string | null; readonly notingId: string | null }

/** `reactionOffsetMs` is what this person takes to react: it is taken off each mark from now on. */
export function useConsoleActs(
  ground: RefObject<Ground | null>,
  hits: Hits,
  reactionOffsetMs: number,
): { readonly acts: ConsoleActs; readonly chosen: Chosen } {
  const [chosen, choose] = useState<Chosen>({ selectedId: null, notingId: null })
  const acts = useMemo<ConsoleActs>(() => {
    const note = (notingId: string | null) => choose(({ selectedId }) => ({ selectedId, notingId }))

    function send(command: Command, at?: number) {
      // Refusals are told once by the live session itself.
      void ground.current?.live.send(command, at === undefined ? undefined : { at })
    }

    function sendFor(entryType: 'undo' | 'redo') {
      const live = ground.current?.live
      const entry = live && lastEntry(live.state, live.room.viewer.personId, entryType === 'redo')
      if (!entry) return
      note(null)
      send({ type: entryType, eventId: entry.event.id })
    }

    return {
      send,
      mark(codeKey, valence, at) {
        choose(({ notingId }) => ({ selectedId: null, notingId }))
        hits.strike(codeKey, valence)
        send({ type: 'mark', codeKey, valence, reactionOffsetMs }, at)
      },
      select: (selectedId) => choose({ selectedId, notingId: null }),
      startNote: () => note(ground.current?.current?.id ?? null),
      endNote: () => note(null),
      undo: () => sendFor('undo'),
      redo: () => sendFor('redo'),
      nudge(byMs) {
        const { current, live } = ground.current ?? {}
        if (!current || !live) return
        const markedAt = movedAlong(live.state.clock, current.at, byMs, live.now())
        send({ type: 'retimeMark', markId: current.id, markedAt })
      },
      flip() {
        const { current, live } = ground.current ?? {}
        const code = current && live && codeOf(live.room.grid, current.codeKey)
        const valence = code ? contraryOf(code, current.valence) : null
        if (!current || valence === null) return
        send({ type: 'recodeMark', markId: current.id, codeKey: current.codeKey, valence })
      },
      remove() {
        const current = ground.current?.current
        if (current) send({ type: 'deleteMark', markId: current.id })
      },
      tick(item, at) {
        if (!ground.current) return
        const { frame } = readingOf(ground.current.live.state, ground.current.track)
        send({ type: frame.has(item) ? 'untickFrame' : 'tickFrame', item }, at)
      },
      pause(at) {
        const stage = ground.current?.live.state.stage
        if (stage?.status !== 'interview' || stage.pace === 'halted') return
        send({ type: stage.pace === 'paused' ? 'resumeInterview' : 'pauseInterview' }, at)
      },
    }
  }, [ground, hits, reactionOffsetMs])
  return { acts, chosen }
}
