/** How a page that is in the meeting knows a person: `away` has not come yet, `gone` has left. */
type Link = 'away' | 'gone' | (string & {})

/**
 * The players of an interview at a distance who would not hear it begin: no page of theirs is open, or they are not in the meeting.
 * `links` is null where this page is not in it, and cannot tell.
 */
export function playersAway<P extends { readonly personId: string }>(
  players: readonly P[],
  present: ReadonlySet<string>,
  links: ReadonlyMap<string, Link> | null,
): readonly P[] {
  return players.filter(({ personId }) => {
    if (!present.has(personId)) return true
    const link = links?.get(personId)
    return link === 'away' || link === 'gone'
  })
}
