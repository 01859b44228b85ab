import type { LiveSessionState } from '../state'

const none: ReadonlySet<string> = new Set()

/** Ids of the observers who never came. Empty in a log that does not tell who came. */
export function absentees({
  contract,
  entered,
}: Pick<LiveSessionState, 'contract' | 'entered'>): ReadonlySet<string> {
  if (!contract?.notesArrivals) return none
  const missing = contract.seats.filter(({ seat, personId }) => seat === 'observer' && !entered.has(personId))
  return missing.length === 0 ? none : new Set(missing.map(({ personId }) => personId))
}

/** Ids of the observers who are known to have come and own none of these tracks. */
export function observersWithoutMarks(
  { contract, entered }: Pick<LiveSessionState, 'contract' | 'entered'>,
  tracks: readonly { readonly ownerId: string | null }[],
): readonly string[] {
  if (!contract?.notesArrivals) return []
  return contract.seats
    .filter(({ seat, personId }) => seat === 'observer' && entered.has(personId))
    .map(({ personId }) => personId)
    .filter((personId) => tracks.every(({ ownerId }) => ownerId !== personId))
}
