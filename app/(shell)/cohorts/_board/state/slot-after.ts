import type { BoardData } from './board-data'

/** When the interviews of a slot begin after what waits, epoch ms, null where they are cancelled; undefined where not all of them change alike. */
export function slotAfter(
  slotId: string,
  { sessions, changes }: Pick<BoardData, 'sessions' | 'changes'>,
): number | null | undefined {
  const ids = sessions.flatMap((each) => (each.slotId === slotId ? (each.liveSessionId ?? []) : []))
  const hours = changes.waiting?.hours.filter(({ liveSessionId }) => ids.includes(liveSessionId)) ?? []
  const [first] = hours
  if (!first || hours.length < ids.length) return undefined
  return hours.every(({ to }) => to === first.to) ? first.to : undefined
}
