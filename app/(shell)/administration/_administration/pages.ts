/** The cursor of the page after one. */
export const pageAfter = { getNextPageParam: ({ next }: { next: string | null }) => next }

/** The question for the accounts that a search finds, in one form for the server's first answer and the browser's next. */
export function accountsAsked(search: string) {
  return { search: search.trim() }
}
