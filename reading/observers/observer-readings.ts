import { observersBeside } from '@/domain/live-session/figures/observer-beside'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline'
import { codeOf } from '@/domain/observation/grid'
import type { Interview } from '@/reading/interview'

/** What each observer noted on postures beside the supervisors, and the moments to talk about. No score. */
export function observerReadings({ room, words, cast }: Interview, timeline: Timeline) {
  const { t } = words
  const [only, ...others] = cast.supervisors
  const supervisor =
    only && others.length === 0 ? cast.nameOf(only.personId) : t('findings.beside.supervisors')
  return observersBeside(timeline, room.grid).map((beside) => {
    const observer = cast.nameOf(beside.observerId)
    const postures = beside.postures.flatMap((each) => {
      const code = codeOf(room.grid, each.codeKey)
      return code ? { ...each, code } : []
    })
    const moments: readonly { readonly name: string; readonly marks: readonly TimelineMark[] }[] = [
      { name: t('findings.beside.contrary'), marks: beside.contrary },
      { name: t('findings.beside.alone', { name: observer }), marks: beside.observerAlone },
      { name: t('findings.beside.alone', { name: supervisor }), marks: beside.supervisorsAlone },
    ]
    return {
      observerId: beside.observerId,
      observer,
      supervisor,
      title: t('findings.beside.title', { observer, supervisor }),
      postures,
      moments: moments.filter(({ marks }) => marks.length > 0),
      /** Said in place of the counts where the observer noted no posture; null where they did. */
      nothingNoted: postures.some((each) => each.observer.length > 0)
        ? null
        : t('findings.beside.none', { name: observer }),
    }
  })
}
export type ObserverReading = ReturnType<typeof observerReadings>[number]
