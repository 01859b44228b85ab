import 'server-only'
import { dehydrate, type FetchQueryOptions, HydrationBoundary, type QueryKey } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { cache, type ReactNode } from 'react'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import { contextOfRequest } from './caller'
import { packForPage } from './pack-for-page'
import type { Packed } from './page-transport'
import { Queries } from './queries'
import { makeQueryClient } from './query-client'

/** One query cache for each request. */
export const getQueryClient = cache(makeQueryClient)

/** Query options whose functions call the procedures directly, for prefetching in server components. */
export const trpc = createTRPCOptionsProxy({
  ctx: contextOfRequest,
  router: appRouter,
  queryClient: getQueryClient,
})

/** Packed forms by data: layout and page pass the same object, which React then writes once. */
const packed = cache(() => new WeakMap<object, Packed>())

function packOnce(data: unknown): Packed {
  if (typeof data !== 'object' || data === null) return packForPage(data)
  const known = packed().get(data) ?? packForPage(data)
  packed().set(data, known)
  return known
}

/** Starts a query whose answer goes to the browser with the page; it may be awaited, never fails. */
export function prefetch<Data, Failure, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): Promise<void> {
  return getQueryClient().prefetchQuery(options)
}

/** Hands what has been prefetched to the client components inside, with the query cache around them. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return (
    <Queries>
      <HydrationBoundary state={dehydrate(getQueryClient(), { serializeData: packOnce })}>
        {children}
      </HydrationBoundary>
    </Queries>
  )
}
