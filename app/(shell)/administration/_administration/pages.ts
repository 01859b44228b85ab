import type { RouterInputs } from '@/app/_trpc/types'

export type AccountGroup = NonNullable<RouterInputs['installation']['accounts']['among']>

/** The groups of accounts that can be shown, in the order of their buttons. */
export const accountGroups = [
  'all',
  'administrators',
  'suspended',
  'withoutCohort',
] as const satisfies AccountGroup[]

/** The cursor of the page after one. */
export const pageAfter = { getNextPageParam: ({ next }: { next: string | null }) => next }

/** The question for the accounts that a search finds, in one form for the server's first answer and the browser's next. */
export function accountsAsked(search: string, among: AccountGroup = 'all') {
  return { search: search.trim(), among }
}
