import type { LiveSessionState } from '../state'

type Words = { readonly id: string; readonly authorId: string; readonly text: string | null }

/** The line of a take, or the words noted with one of its marks in every version; undefined for any other fact. */
export function takeWords(
  { takes }: Pick<LiveSessionState, 'takes'>,
  eventId: string,
): readonly Words[] | undefined {
  const take = takes.get(eventId)
  if (take) return [{ id: take.id, authorId: take.proposerId, text: take.line }]
  const mark = [...takes.values()]
    .flatMap(({ marks }) => marks)
    .find(({ notes }) => notes.some(({ id }) => id === eventId))
  return mark?.notes.map((note) => ({ ...note, authorId: mark.authorId }))
}
