import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { createRateLimit, isWithinLimit } from '@/server/platform/rate-limit'

/** Ten pages of one person may reconnect at once. */
const limit = createRateLimit({ perSecond: 5, burst: 100 })

/** Signs, for an external engine, whose socket this is, so that the engine can close it when asked. Every refusal looks the same. */
export async function POST(request: Request): Promise<Response> {
  const runtime = await getRuntime()
  const { people } = runtime.publisher
  if (people === null) return refusal(404)
  try {
    const person = await currentPerson(request.headers)
    if (!person) return refusal(401)
    if (!isWithinLimit(runtime.env, limit, person.id, Date.now())) return refusal(429)
    const form = new URLSearchParams(await request.text())
    return Response.json(people.signIn(form.get('socket_id') ?? '', person.id))
  } catch (error) {
    if (error instanceof Error && error.name === 'RealtimeError') return refusal(403)
    const requestId = request.headers.get('x-request-id')
    runtime.log.error({ err: error, requestId }, 'a socket could not be signed in')
    return refusal(503)
  }
}

function refusal(status: 401 | 403 | 404 | 429 | 503): Response {
  return Response.json({ error: 'This socket is not signed in.' }, { status })
}
