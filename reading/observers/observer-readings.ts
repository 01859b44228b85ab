import { observersBeside } from '@/domain/live-session/figures/observer-beside'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import { codeOf, comparedFamilies } from '@/domain/observation/grid'
import type { Interview } from '@/reading/interview'
import { elides } from '@/reading/words/elides'
import { whoObserved } from './who-observed'

/**
 * What each observer who came noted on compared codes beside the supervisors, and the moments to talk about. No score.
 */
export function observerReadings(interview: Interview, timeline: Timeline) {
  const { room, words, cast } = interview
  const { t } = words
  const [only, ...others] = cast.supervisors
  const supervisor =
    only && others.length === 0 ? cast.nameOf(only.personId) : t('findings.beside.supervisors')
  const compared = comparedFamilies(room.grid)
  const kinds = words.list(compared.map(({ singular }) => words.inLanguage(singular)))
  const isRated = compared.some((family) => family.isRated)
  const beside = observersBeside(timeline, room.grid)
  const silent = whoObserved(interview).filter(
    ({ personId }) => !beside.some(({ observerId }) => observerId === personId),
  )
  const read = [
    ...beside,
    ...silent.map(({ personId }) => ({
      observerId: personId,
      codes: [],
      contrary: [],
      observerAlone: [],
      supervisorsAlone: [],
    })),
  ]
  return read.map((beside) => {
    const observer = cast.nameOf(beside.observerId)
    const codes = beside.codes.flatMap((each) => {
      const code = codeOf(room.grid, each.codeKey)
      // Of a grid that has nothing rated, all codes are compared: those without a mark say nothing.
      return code && (isRated || each.supervisors.length + each.observer.length > 0) ? { ...each, code } : []
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
      title: t('findings.beside.title', { observer, supervisor, elided: elides(supervisor) }),
      /** What the codes are called, one of them. */
      kinds,
      codes,
      moments: moments.filter(({ marks }) => marks.length > 0),
      /** Said in place of the counts where the observer noted nothing; null where they did. */
      nothingNoted: codes.some((each) => each.observer.length > 0)
        ? null
        : t('findings.beside.none', {
            name: observer,
            none: words.list(compared.map(({ none }) => words.inLanguage(none))),
          }),
    }
  })
}
export type ObserverReading = ReturnType<typeof observerReadings>[number]
