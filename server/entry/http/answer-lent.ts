import type { IncomingMessage, ServerResponse } from 'node:http'
import { lenders } from '@/domain/stimulus/lent/lent-moment'
import { soundParts } from '@/domain/stimulus/lent/lent-sound'
import { getRuntime, type Runtime } from '@/server/entry/runtime'
import { recordAccess } from '@/server/interview/live-session/record-access'
import type { OpenedSegment } from '@/server/interview/recording/open-segment'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { takeMembership } from '@/server/people/membership/take-membership'
import { readSignIn } from '@/server/people/sign-in/read-sign-in'
import { openAskedSound, openProposedSound, type VoiceWish } from '@/server/training/lending/open-lent-sound'
import type { Precedence } from './precedence'
import { endWith, giveUp, sendMedia } from './send-media'

const ENDPOINT = '/api/lent/'
/** A part of a passage waits so long for marks to go first. */
const PATIENCE_MS = 200

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Answers players of a lent passage with the stretch of one voice, cut for this request; passes every other request on to `next`.
 * `interviews/{interview}/{moment}/{part}/{voice}` is for who is asked to lend it, `cohorts/{cohort}/{question}/{part}/{voice}` for who
 * may listen to a question. Nothing keeps it.
 */
export function answerLent(precedence: Precedence, next: Handler): Handler {
  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/'
    if (!path.startsWith(ENDPOINT)) return next(request, response)
    const runtime = await getRuntime()
    response.setHeader('Cache-Control', 'private, no-store')
    const left = new AbortController()
    response.once('close', () => left.abort())
    try {
      await precedence.gap(PATIENCE_MS)
      const found = await soundFor(runtime, request, path.slice(ENDPOINT.length).split('/'), left.signal)
      if (typeof found === 'number') endWith(response, found)
      else await sendMedia(request, response, found)
    } catch (error) {
      if (left.signal.aborted) return
      giveUp(runtime, request, response, error)
    }
  }
}

/** The sound that is asked for, or the status that refuses it. */
async function soundFor(
  runtime: Runtime,
  request: IncomingMessage,
  [from = '', ofId = '', id = '', part = '', lender = '', ...rest]: readonly string[],
  signal: AbortSignal,
): Promise<OpenedSegment | number> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405
  const voice = voiceOf(part, lender)
  if (!voice || rest.length > 0) return 404
  const signIn = await readSignIn(runtime, new Headers({ cookie: request.headers.cookie ?? '' }))
  if (!signIn) return 401
  const personId = signIn.person.id
  if (from === 'cohorts') {
    const member = await takeMembership(runtime, personId, ofId)
    return (await openAskedSound(runtime, member, { ...voice, questionId: id }, signal)) ?? 404
  }
  if (from !== 'interviews') return 404
  const seat = await takeSeat(runtime, personId, ofId)
  const found = await openProposedSound(runtime, seat, { ...voice, lentId: id }, signal)
  if (!found) return 404
  void recordAccess(runtime, seat, 'sound')
  return found
}

function voiceOf(part: string, lender: string): VoiceWish | null {
  const [asked, by] = [soundParts.find((each) => each === part), lenders.find((each) => each === lender)]
  return asked && by ? { part: asked, lender: by } : null
}
