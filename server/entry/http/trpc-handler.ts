import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TRPCError } from '@trpc/server'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { fromNodeHeaders } from 'better-auth/node'
import { createClaimedContext, createContext } from '@/server/entry/trpc/context'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import { createSignInMemory } from '@/server/people/sign-in/sign-in-memory'
import type { Logger } from '@/server/platform/log'
import { REQUEST_ID_HEADER } from './front-door'
import { MAX_FILE_BYTES } from './limit-body'
import { headersByName } from './page-headers'
import type { Precedence } from './precedence'
import { answerMutation, singleMutation } from './single-mutation'

const ENDPOINT = '/api/trpc/'
/** More than any screen sends in one batch. */
const MAX_CALLS = 20

type Failure = { readonly error: TRPCError; readonly path: string | undefined }
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Answers tRPC procedures, and passes every other request on to `next`. Procedures do not go through a route handler of Next,
 * which would double the cost of a mark (docs/decisions/006).
 */
export function answerProcedures(log: Logger, precedence: Precedence, next: Handler): Handler {
  const memory = createSignInMemory()
  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/'
    if (!path.startsWith(ENDPOINT)) return next(request, response)
    // Answers are personal and change at once: no cache may keep them.
    response.setHeader('Cache-Control', 'private, no-store')
    const asked = {
      path: path.slice(ENDPOINT.length),
      onError: ({ error, path: procedure }: Failure) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return
        const requestId = request.headers[REQUEST_ID_HEADER]
        log.error({ err: error.cause ?? error, path: procedure, requestId }, 'a procedure failed')
      },
    }
    const whole = () => fromNodeHeaders(request.headers)
    const mutation = singleMutation(request, asked.path)
    if (mutation) {
      const contextFor = (isClaimed: boolean) =>
        isClaimed
          ? createClaimedContext(headersByName(request), whole, memory)
          : createContext(whole(), memory)
      return precedence.during(() =>
        answerMutation(request, response, { ...asked, mutation, createContext: contextFor }),
      )
    }
    await precedence.during(() =>
      nodeHTTPRequestHandler({
        ...asked,
        req: request,
        res: response,
        createContext: () => createContext(whole(), memory),
        router: appRouter,
        maxBodySize: MAX_FILE_BYTES,
        maxBatchSize: MAX_CALLS,
      }),
    )
  }
}
