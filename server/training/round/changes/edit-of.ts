import type { Agreed, Effect, RoundChange } from '@/domain/round-change/change'

export type Edit = Extract<RoundChange, { kind: 'absence' }>['edits'][number]

/** What becomes of one interview, as a page shows it and asks for it. */
export function asEdit({ before, after }: Effect): Edit {
  return { liveSessionId: before.liveSessionId, before: termsOf(before), after: termsOf(after ?? before) }
}

function termsOf({ scheduledFor, place, where, seats }: Agreed): Edit['before'] {
  return { scheduledFor, place, where, seats: seats.map(({ personId, seat }) => ({ personId, seat })) }
}
