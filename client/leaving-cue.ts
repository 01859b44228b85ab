import type { Command } from '@/domain/live-session/command'
import { createListeners } from './listeners'

/** How long a cue can be taken back before it is sent, in milliseconds. */
export const cueLeavesAfterMs = 700

export type CueCommand = Extract<Command, { type: 'sendCue' | 'sendIconCue' }>

/** A cue on its way out of the console, not sent yet. */
export type LeavingCue = {
  readonly command: CueCommand
  /** Where it came from: the key and the button that send it, or the field. The same again takes it back. */
  readonly from: string
  /** Gives its words back to where they were written. */
  readonly restore?: () => void
}

export type CueDeparture = ReturnType<typeof createCueDeparture>

/**
 * The moments before a cue leaves, pure but for its timer.
 *
 * | what happens                        | becomes                                         |
 * | ----------------------------------- | ----------------------------------------------- |
 * | offered                             | leaves after 700 ms, or at once where so chosen |
 * | offered from the same key or button | taken back                                      |
 * | another is offered                  | takes its place: an advisor reads one at a time |
 * | taken back                          | its words return to where they were written     |
 * | the 700 ms are over                 | sent, at that moment; offline it waits as ever  |
 * | the console is left                 | never sent, and `dropped` tells the person      |
 */
export function createCueDeparture(does: {
  readonly send: (command: CueCommand) => void
  readonly dropped: (cue: LeavingCue) => void
}) {
  const { notify, subscribe } = createListeners()
  let leaving: LeavingCue | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function become(next: LeavingCue | null) {
    clearTimeout(timer)
    leaving = next
    notify()
  }

  function leave() {
    const cue = leaving
    become(null)
    if (cue) does.send(cue.command)
  }

  /** Takes the leaving cue back; false when none is leaving. */
  function takeBack(): boolean {
    const cue = leaving
    if (!cue) return false
    become(null)
    cue.restore?.()
    return true
  }

  return {
    subscribe,
    leaving: () => leaving,
    takeBack,
    offer(cue: LeavingCue, atOnce: boolean) {
      if (leaving?.from === cue.from) return takeBack()
      leaving?.restore?.()
      become(cue)
      if (atOnce) return leave()
      timer = setTimeout(leave, cueLeavesAfterMs)
    },
    /** The console is being left: the cue could no longer be taken back. */
    drop() {
      const cue = leaving
      if (!cue) return
      become(null)
      does.dropped(cue)
    },
  }
}
