import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { getRuntime } from '@/server/runtime'
import { createContext } from '@/server/trpc/context'
import { appRouter } from '@/server/trpc/routers/app-router'

/** Far above any command or draft of ours. */
const MAX_BODY_BYTES = 262_144

async function handle(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) {
    return new Response(null, { status: 413 })
  }
  const { log } = await getRuntime()
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => createContext(request.headers),
    onError: ({ error, path }) => {
      const requestId = request.headers.get('x-request-id')
      if (error.code === 'INTERNAL_SERVER_ERROR') {
        log.error({ err: error.cause ?? error, path, requestId }, 'a procedure failed')
      }
    },
  })
}

export { handle as GET, handle as POST }
