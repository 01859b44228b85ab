'use client'

import { type RefObject, useMemo, useState } from 'react'
import type { Live } from '@/app/_live/session/live-session-provider'
import { chime } from '@/app/_preferences/chime'
import type { KeepNext } from '@/client/keep-next'
import type { CueCommand, CueDeparture, LeavingCue } from '@/client/leaving-cue'
import type { Command } from '@/domain/live-session/command'
import { movedAlong } from '@/domain/live-session/core/clock'
import type { KeptCue } from '@/domain/live-session/cues/cue'
import { entryOf, type Mark, readingOf } from '@/domain/live-session/marking/annotations'
import { lastAct, lastUndone, type TakenBack } from '@/domain/live-session/marking/last-act'
import type { Track } from '@/domain/live-session/marking/tracks'
import { codeOf, contraryOf, isNegative, type Valence } from '@/domain/observation/grid'
import type { Preferences } from '@/domain/person/preferences'
import type { Hits } from './hits'
import {
  afterRedo,
  afterRefusal,
  afterUndo,
  nothingToUndo,
  nothingUndone,
  type UndoneActs,
} from './undone-acts'

/** The acts of a console, as functions whose identity never changes. */
export type ConsoleActs = {
  readonly send: (command: Command, at?: number) => void
  readonly mark: (codeKey: string, valence: Valence | null, at?: number) => void
  readonly select: (markId: string | null) => void
  readonly startNote: () => void
  readonly endNote: () => void
  /** Lets a cue leave, and the same again takes it back; keeps it where the next one is to be kept. */
  readonly offerCue: (cue: LeavingCue, at?: number) => void
  /** Keeps a cue for the debrief: the advisor is told nothing. */
  readonly keepCue: (command: CueCommand, at?: number) => void
  readonly dropKeptCue: (cue: KeptCue) => void
  /** Takes back the last act that can be taken back. */
  readonly undo: () => void
  /** Takes this mark back, whatever was done since. */
  readonly undoMark: (mark: Mark) => void
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
export type Ground = {
  readonly live: Live
  readonly track: Track
  readonly current: Mark | null
  readonly undone: UndoneActs
}

/** Marks by id, and what was taken back since the last other act. */
export type Chosen = {
  readonly selectedId: string | null
  readonly notingId: string | null
  readonly undone: UndoneActs
}

export function useConsoleActs(
  ground: RefObject<Ground | null>,
  hits: Hits,
  departure: CueDeparture,
  keepNext: KeepNext,
  { reactionOffsetMs, markSound, cueAtOnce }: Preferences,
): { readonly acts: ConsoleActs; readonly chosen: Chosen } {
  const [chosen, choose] = useState<Chosen>({
    selectedId: null,
    notingId: null,
    undone: nothingUndone,
  })
  const acts = useMemo<ConsoleActs>(() => {
    /** Null until the state holds the last act: until then its latest one may be older. */
    const ready = () => (ground.current?.live.isReady ? ground.current.live : null)
    const note = (notingId: string | null) => choose((so) => ({ ...so, notingId }))
    const turn = (by: (so: UndoneActs) => UndoneActs) => choose((so) => ({ ...so, undone: by(so.undone) }))

    /** The live session announces refusals itself. Any act except undo and redo dismisses that line. */
    function send(command: Command, at?: number) {
      turn((so) => (so === nothingUndone ? so : nothingUndone))
      void give(command, at)
    }

    async function give(command: Command, at?: number): Promise<boolean> {
      const sent = await ground.current?.live.send(command, at === undefined ? undefined : { at })
      if (sent?.ok === false && markSound) chime('refused')
      return sent?.ok !== false
    }

    function keep(command: CueCommand, at?: number) {
      send(
        command.type === 'sendCue'
          ? { type: 'keepCue', text: command.text }
          : { type: 'keepIconCue', icon: command.icon },
        at,
      )
    }

    async function takeBack(taken: TakenBack) {
      note(null)
      turn((so) => afterUndo(so, taken))
      const isDone = await give(takingBack(taken))
      if (!isDone) turn((so) => afterRefusal(so, taken))
    }

    function restore(taken: TakenBack) {
      note(null)
      turn((so) => afterRedo(so, taken))
      if (taken.kind === 'entry') return void give({ type: 'redo', eventId: taken.event.id })
      const { icon, text } = taken.cue
      if (taken.kind === 'keptCue') {
        const { keptAt } = taken.cue
        if (icon !== null) void give({ type: 'keepIconCue', icon }, keptAt)
        else if (text !== null) void give({ type: 'keepCue', text }, keptAt)
        return
      }
      const from = `again:${taken.cue.id}`
      if (icon !== null) departure.offer({ from, command: { type: 'sendIconCue', icon } }, cueAtOnce)
      else if (text !== null) departure.offer({ from, command: { type: 'sendCue', text } }, cueAtOnce)
    }

    return {
      send,
      mark(codeKey, valence, at) {
        const command: Command = { type: 'mark', codeKey, valence, reactionOffsetMs }
        choose((so) => ({ ...so, selectedId: null }))
        hits.strike(codeKey, valence)
        if (markSound && ground.current?.live.can(command) === null)
          chime(isNegative(valence) ? 'minus' : 'plus')
        send(command, at)
      },
      select: (selectedId) => choose((so) => ({ ...so, selectedId, notingId: null })),
      startNote: () => note((ready() && ground.current?.current?.id) ?? null),
      endNote: () => note(null),
      offerCue(cue, at) {
        if (keepNext.take()) return keep(cue.command, at)
        turn(() => nothingUndone)
        // What would be refused is refused at the press.
        if (ground.current?.live.can(cue.command) !== null) return void give(cue.command)
        departure.offer(cue, cueAtOnce)
      },
      keepCue(command, at) {
        keepNext.take()
        keep(command, at)
      },
      dropKeptCue: (cue) => void takeBack({ kind: 'keptCue', cue }),
      undo() {
        if (departure.takeBack()) return
        const live = ready()
        if (!live) return
        const taken = lastAct(live.state, live.room.viewer.personId, live.now())
        if (taken) void takeBack(taken)
        else turn(() => nothingToUndo)
      },
      undoMark({ id }) {
        const entry = ready() && ground.current && entryOf(ground.current.live.state, id)
        if (entry) void takeBack({ kind: 'entry', event: entry.event })
      },
      redo() {
        const live = ready()
        if (!live) return
        const taken = ground.current?.undone.stack.at(-1) ?? lastUndone(live.state, live.room.viewer.personId)
        if (taken) restore(taken)
      },
      nudge(byMs) {
        const [live, current] = [ready(), ground.current?.current]
        if (!current || !live) return
        const markedAt = movedAlong(live.state.clock, current.at, byMs, live.now())
        send({ type: 'retimeMark', markId: current.id, markedAt })
      },
      flip() {
        const [live, current] = [ready(), ground.current?.current]
        const code = current && live && codeOf(live.room.grid, current.codeKey)
        const valence = code ? contraryOf(code, current.valence) : null
        if (!current || valence === null) return
        send({ type: 'recodeMark', markId: current.id, codeKey: current.codeKey, valence })
      },
      remove() {
        const current = ready() && ground.current?.current
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
  }, [ground, hits, departure, keepNext, reactionOffsetMs, markSound, cueAtOnce])
  return { acts, chosen }
}

function takingBack(taken: TakenBack): Command {
  switch (taken.kind) {
    case 'entry':
      return { type: 'undo', eventId: taken.event.id }
    case 'cue':
      return { type: 'withdrawCue', cueId: taken.cue.id }
    case 'keptCue':
      return { type: 'dropKeptCue', cueId: taken.cue.id }
    default:
      return taken satisfies never
  }
}
