import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '@/server/trpc/routers/app-router'

/** Everything a seat knows of its live session besides the facts. */
export type Room = inferRouterOutputs<AppRouter>['liveSession']['room']
