import { type LoggedKind, loggedKinds } from '@/domain/retention/retention'
import type { Interview } from '@/reading/interview'
import { capitalised } from '@/reading/words/capitalised'
import { datesIn } from '@/reading/words/dates'

type Told = Pick<Interview, 'state' | 'words' | 'room'>

/** What was erased of an interview at the end of its time, in a sentence for each day: « Effacé le …, après 12 mois : repères, notes. » */
export function sayErased(told: Told): readonly string[] {
  return erasedByDay(told).map((each) => told.words.t('retention.erased.kinds', each))
}

/** The same without the word itself, for a row that is named so. */
export function rowsErased(told: Told): readonly string[] {
  return erasedByDay(told).map((each) => capitalised(told.words.t('retention.erased.row', each)))
}

/** Why one kind is not there: « Effacé le …, après 12 mois : repères. »; null where it was not erased. */
export function sayErasedKind(told: Told, kind: LoggedKind): string | null {
  if (!told.state.purges.has(kind)) return null
  const { t } = told.words
  return t('retention.erased.kinds', { when: whenOf(told, kind), kinds: t(`retention.kind.${kind}`) })
}

function erasedByDay(told: Told): { when: string; kinds: string }[] {
  const days = new Map<string, string[]>()
  for (const kind of loggedKinds) {
    if (!told.state.purges.has(kind)) continue
    const when = whenOf(told, kind)
    days.set(when, [...(days.get(when) ?? []), told.words.t(`retention.kind.${kind}`)])
  }
  return [...days].map(([when, kinds]) => ({ when, kinds: kinds.join(', ') }))
}

function whenOf({ state, words, room }: Told, kind: LoggedKind): string {
  const { t, locale } = words
  const purge = state.purges.get(kind)
  const { count, unit } = purge?.length ?? { count: 0, unit: 'months' as const }
  const length = t(`retention.length.${unit}`, { count })
  const day = datesIn(locale, room.cohort.timeZone).longDate(purge?.at ?? 0)
  return t('retention.erased.when', { day, length })
}
