import { checkReadiness } from '@/server/entry/health/check-readiness'
import { getRuntime } from '@/server/entry/runtime'

export const dynamic = 'force-dynamic'

/** 200 when the server can do its work, 503 when not yet or no longer. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness(await getRuntime())
  return Response.json(readiness, {
    status: readiness.ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
