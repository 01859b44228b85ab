type Own<C> = { readonly kind: 'own'; readonly card: C; readonly at: number }
type OfSlot<D, S> = { readonly kind: 'slot'; readonly day: D; readonly slot: S; readonly at: number }

/**
 * What leads the page, in order of time: one's own interview before all else once one is awaited there (`isNow`), and before a slot
 * that begins with it.
 */
export function leadsInOrder<
  C extends { readonly scheduledFor: number },
  S extends { readonly startsAt: number },
  D extends { readonly slots: readonly S[] },
>(
  card: C | null,
  isNow: boolean,
  days: readonly (D & { readonly slots: readonly S[] })[],
): readonly (Own<C> | OfSlot<D, S>)[] {
  const own: Own<C>[] = card
    ? [{ kind: 'own', card, at: isNow ? Number.NEGATIVE_INFINITY : card.scheduledFor }]
    : []
  const slots = days.flatMap((day): OfSlot<D, S>[] => {
    const slot = day.slots[0]
    return slot ? [{ kind: 'slot', day, slot, at: slot.startsAt }] : []
  })
  return [...own, ...slots].sort((one, other) => (one.at === other.at ? 0 : one.at - other.at))
}
