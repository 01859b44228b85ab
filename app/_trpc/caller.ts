import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { createContext } from '@/server/entry/trpc/context'
import { appRouter } from '@/server/entry/trpc/routers/app-router'

export const contextOfRequest = cache(async () => createContext(await headers()))

/** Calls procedures from server components, when the page itself needs the answer. Apart from server.tsx, which brings the query cache along. */
export const caller = appRouter.createCaller(contextOfRequest)
