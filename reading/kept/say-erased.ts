import { type LoggedKind, loggedKinds } from '@/domain/retention/retention'
import type { Interview } from '@/reading/interview'
import { datesIn } from '@/reading/words/dates'

type Told = Pick<Interview, 'state' | 'words' | 'room'>

/** What was erased of an interview at the end of its time, in a sentence for each day: « Effacés le …, après 12 mois : repères, notes. » */
export function sayErased(told: Told): readonly string[] {
  const { state, words } = told
  const days = new Map<string, string[]>()
  for (const kind of loggedKinds) {
    if (!state.purges.has(kind)) continue
    const when = whenOf(told, kind)
    days.set(when, [...(days.get(when) ?? []), words.t(`retention.kind.${kind}`)])
  }
  return [...days].map(([when, kinds]) =>
    words.t('retention.erased.kinds', { when, kinds: words.list(kinds) }),
  )
}

/** Why one kind is not there: « Effacé le …, après 12 mois. »; null where it was not erased. */
export function sayErasedKind(told: Told, kind: LoggedKind): string | null {
  if (!told.state.purges.has(kind)) return null
  return told.words.t('retention.erased.one', {
    when: whenOf(told, kind),
    kind: told.words.t(`retention.kind.${kind}`),
  })
}

function whenOf({ state, words, room }: Told, kind: LoggedKind): string {
  const { t, locale } = words
  const purge = state.purges.get(kind)
  const { count, unit } = purge?.length ?? { count: 0, unit: 'months' as const }
  const length = t(`retention.length.${unit}`, { count })
  const day = datesIn(locale, room.cohort.timeZone).longDate(purge?.at ?? 0)
  return t('retention.erased.when', { day, length })
}
