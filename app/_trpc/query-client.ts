import { defaultShouldDehydrateQuery, QueryCache, QueryClient } from '@tanstack/react-query'
import { answerOf, mayPass } from './answer-of'
import { unpackFromPage } from './page-transport'

const STALE_MS = 30_000
const MOST_RETRIES = 3
const isServer = typeof window === 'undefined'

/** The client of TanStack Query, in the browser and for prefetching on the server. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhereEnded }),
    defaultOptions: {
      queries: {
        // What the server has just prefetched is not fetched again at once.
        staleTime: STALE_MS,
        // No retry on the server: a page waits for the answer.
        retry: (failures, error) => !isServer && failures < MOST_RETRIES && mayPass(error),
      },
      dehydrate: {
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
        // Next tells errors from its own signals (redirects, dynamic pages), and removes messages itself.
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: unpackFromPage },
    },
  })
}

/**
 * Reloads a cohort page once its reader has left the cohort, so that the server redirects them. A live session handles
 * its own end.
 */
function leaveWhereEnded(error: Error): void {
  const { data } = answerOf(error) ?? {}
  if (isServer || data?.reason !== 'noLongerMember') return
  if (String(data.path).startsWith('cohort.')) location.reload()
}
