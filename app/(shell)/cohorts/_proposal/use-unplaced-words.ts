import { useTranslations } from 'next-intl'
import { useList } from '@/app/_kit/text/use-list'
import type { Remedy, Unplaced } from '@/domain/pairing/unplaced'

type Named = { nameOf: (personId: string) => string; slotOf: (slotId: string) => string }

const SHOWN_SLOTS = 3

/** Why a person cannot be placed, and what would place them, in the reader's language. */
export function useUnplacedWords({ nameOf, slotOf }: Named): (unplaced: Unplaced) => {
  why: string
  remedy: string | null
} {
  const t = useTranslations('rounds.unplaced')
  const oneOf = useList('disjunction')
  return ({ personId, why, remedies }) => ({
    why: t(`why.${why}`, { name: nameOf(personId) }),
    remedy: remedyOf(remedies),
  })

  function remedyOf(remedies: readonly Remedy[]): string | null {
    if (remedies.some(({ kind }) => kind === 'planAnew')) return t('planAnew')
    const ways = remedies.flatMap((remedy) => (remedy.kind === 'planAnew' ? [] : wayOf(remedy)))
    if (ways.length === 0) return null
    return t('wouldDo', { what: oneOf(ways) })
  }

  function wayOf(remedy: Exclude<Remedy, { kind: 'planAnew' }>): string {
    switch (remedy.kind) {
      case 'hour':
        return t('hour', { count: remedy.count, slots: slotsIn(remedy.slotIds) })
      case 'room':
        return t('room', { slots: slotsIn(remedy.slotIds) })
      case 'slot':
        return t('slot', { count: remedy.count })
      default:
        return remedy satisfies never
    }
  }

  function slotsIn(slotIds: readonly string[]): string {
    const shown = slotIds.slice(0, SHOWN_SLOTS).map(slotOf)
    return slotIds.length > shown.length ? `${shown.join(', ')}…` : oneOf(shown)
  }
}
