import { parseChannel } from '@/domain/live-session/follow/channels'
import { parseQuestionChannel } from '@/domain/stimulus/question-channel'
import { currentSignIn } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { authorizeChannel } from '@/server/interview/live-session/authorize-channel'
import { memberKey, seatKey, signInKey } from '@/server/people/access/authorizations'
import { createRateLimit, isWithinLimit } from '@/server/platform/rate-limit'
import { authorizeQuestionChannel } from '@/server/training/stimulus/authorize-question-channel'

/** Ten pages of one person may reconnect at once, each to two channels. */
const limit = createRateLimit({ perSecond: 10, burst: 200 })

/** Signs a subscription for pusher-js. Every refusal looks the same. */
export async function POST(request: Request): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const signIn = await currentSignIn(request.headers)
    if (!signIn) return refusal(401)
    if (!isWithinLimit(runtime.env, limit, signIn.person.id, Date.now())) return refusal(429)
    const form = new URLSearchParams(await request.text())
    const socketId = form.get('socket_id') ?? ''
    const channel = form.get('channel_name') ?? ''
    const question = parseQuestionChannel(channel)
    const authorization = question
      ? await authorizeQuestionChannel(runtime, signIn.person.id, socketId, {
          channel: question,
          name: channel,
        })
      : await authorizeChannel(runtime, signIn.person, socketId, channel)
    runtime.gateway?.link(socketId, signInKey(signIn.id))
    if (question) runtime.gateway?.link(socketId, memberKey(question.cohortId, signIn.person.id))
    const followed = parseChannel(channel)
    if (followed) runtime.gateway?.link(socketId, seatKey(followed.liveSessionId, signIn.person.id))
    return Response.json(authorization)
  } catch (error) {
    const isRefusal = error instanceof Error && ['DomainError', 'RealtimeError'].includes(error.name)
    if (isRefusal) return refusal(403)
    const requestId = request.headers.get('x-request-id')
    runtime.log.error({ err: error, requestId }, 'a channel could not be authorised')
    return refusal(503)
  }
}

function refusal(status: 401 | 403 | 429 | 503): Response {
  return Response.json({ error: 'This channel is not open to you.' }, { status })
}
