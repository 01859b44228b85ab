import type { TimelineStop } from '@/domain/live-session/timeline/stops'
import type { Interview } from '@/reading/interview'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'

/** A stop in two lines: « Hors-jeu de Thomas », « 00:41, repris par Claire ». */
export type SaidStop = { readonly who: string; readonly lasted: string }

/** Says who stopped the interview, how long it stood still and who resumed it. */
export function sayStop({ words, cast }: Pick<Interview, 'words' | 'cast'>, stop: TimelineStop): SaidStop {
  const { kind, byId, to, lengthMs, resumedById } = stop
  const by = cast.nameOf(byId)
  const length = clockText(lengthMs)
  const who = words.t(`timeline.stopWho.${kind}`, { name: by, elided: elides(by) })
  if (to === null) return { who, lasted: words.t('timeline.stopLasted.lasting', { length }) }
  if (resumedById === null) return { who, lasted: words.t('timeline.stopLasted.ended', { length }) }
  const name = cast.nameOf(resumedById)
  return { who, lasted: words.t(`timeline.stopLasted.${kind}`, { length, name }) }
}
