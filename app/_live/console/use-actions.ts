'use client'

import type { ConsoleAction } from '@/domain/hotkeys/commands'
import { useDesk } from './desk/use-console'
import { useReadyCues } from './desk/use-ready-cues'

/** What keys open on the console. */
type Openings = { writeCue: () => void; showLegend: () => void; askToEnd: () => void }

/** Does what a key asks for, at the moment of its press (epoch ms); what is not this person's to do does nothing. */
export function useActions({ writeCue, showLegend, askToEnd }: Openings) {
  const ready = useReadyCues()
  const {
    supervises,
    leads,
    mark,
    send,
    startNote,
    undo,
    redo,
    offerCue,
    keepNext,
    nudge,
    flip,
    remove,
    tick,
    pause,
  } = useDesk()
  return (action: ConsoleAction, at: number) => {
    switch (action.type) {
      case 'mark':
        return mark(action.codeKey, action.valence, at)
      case 'undo':
        return undo()
      case 'redo':
        return redo()
      case 'nudge':
        return nudge(action.byMs)
      case 'flip':
        return flip()
      case 'delete':
        return remove()
      case 'writeNote':
        return startNote()
      case 'legend':
        return showLegend()
      case 'phase':
        return supervises && send({ type: 'enterPhase', phase: action.phase }, at)
      case 'frame':
        return supervises && tick(action.item, at)
      case 'pause':
        return leads && pause(at)
      case 'end':
        return leads && askToEnd()
      case 'writeCue':
        return supervises && writeCue()
      case 'keepNextCue':
        return supervises && keepNext.toggle()
      case 'readyCue':
      case 'iconCue': {
        const type = action.type === 'readyCue' ? 'sendCue' : 'sendIconCue'
        const cue = ready.filter(({ command }) => command.type === type)[action.index]
        return (
          supervises && cue && offerCue({ command: cue.command, from: `${action.type}:${action.index}` }, at)
        )
      }
      default: {
        const unknown: never = action
        return unknown
      }
    }
  }
}
