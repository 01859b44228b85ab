'use client'

import { useTranslations } from 'next-intl'
import { useCueWords } from '@/app/_kit/marks/cue-icon'
import { useNames } from '@/app/_live/session/use-names'
import type { UndoableEvent } from '@/domain/live-session/event'
import { annotationsOf, markEvent } from '@/domain/live-session/marking/annotations'
import type { TakenBack } from '@/domain/live-session/marking/last-act'
import { useConsole } from './use-console'

/** What an act that was taken back is called, and its time in the interview. */
export function useActWords(): (act: TakenBack) => { readonly what: string; readonly at: string } {
  const t = useTranslations('console.undone')
  const names = useNames()
  const words = useCueWords()
  const { live, clock } = useConsole()

  function markOf(markId: string) {
    const { state } = live
    const made = markEvent(state, markId)
    const mark = annotationsOf(state).marksById.get(markId) ?? made?.payload
    return mark ? names.mark(mark) : ''
  }

  function whatOf(event: UndoableEvent): string {
    switch (event.type) {
      case 'marked':
        return names.mark(event.payload)
      case 'markNoted':
        return t('note', { what: markOf(event.payload.markId) })
      case 'markRetimed':
        return t('time', { what: markOf(event.payload.markId) })
      case 'markRecoded':
        return t('code', { what: markOf(event.payload.markId) })
      case 'markDeleted':
        return t('deletion', { what: markOf(event.payload.markId) })
      case 'phaseEntered':
        return names.phase(event.payload.phase)
      case 'frameTicked':
        return names.frameItem(event.payload.item)
      case 'frameUnticked':
        return t('untick', { what: names.frameItem(event.payload.item) })
      default: {
        const unknown: never = event
        return unknown
      }
    }
  }

  return (act) => {
    if (act.kind === 'cue') return { what: words(act.cue) ?? '', at: clock(act.cue.sentAt) }
    if (act.kind === 'keptCue') return { what: words(act.cue) ?? '', at: clock(act.cue.keptAt) }
    const { event } = act
    const offset = event.type === 'marked' ? event.payload.reactionOffsetMs : 0
    return { what: whatOf(event), at: clock(event.at - offset) }
  }
}
