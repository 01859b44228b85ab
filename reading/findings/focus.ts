import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import type { Localized } from '@/domain/localized'
import { type Code, codeOf } from '@/domain/observation/grid'
import type { Interview } from '@/reading/interview'
import { elides } from '@/reading/words/elides'
import { agreementOf } from '@/reading/words/nouns'

/** What the advisor had chosen to work on, and who noted it. */
export type FocusReading = {
  readonly code: Code
  /** The marks on the focus by track, the main one first; `name` says whose they are. */
  readonly tracks: readonly {
    readonly id: string
    readonly name: string
    readonly marks: readonly TimelineMark[]
  }[]
}

/** Null where the advisor had chosen no focus, or one that the grid does not know. */
export function readFocus({ room, state, words, cast }: Interview, timeline: Timeline): FocusReading | null {
  const code = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  if (!code) return null
  const supervisors = words.t('findings.focus.supervisors', agreementOf(cast.supervisors))
  return {
    code,
    tracks: timeline.tracks.map(({ track, ownerId, marks }) => ({
      id: track,
      name: ownerId === null ? supervisors : cast.nameOf(ownerId),
      marks: marks.filter((mark) => mark.codeKey === code.key),
    })),
  }
}

/** « Focus d’Inès : empathie ». `label` is that of the code, short or in full. */
export function focusTitle({ words, cast }: Interview, label: Localized): string {
  const name = cast.advisorName
  const focus = words.inline(words.inMarkedLanguage(label))
  return words.t('findings.focus.title', { name, elided: elides(name), focus })
}
