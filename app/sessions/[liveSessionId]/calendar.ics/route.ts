import { getLocale } from 'next-intl/server'
import { refusalOf } from '@/domain/refusal-of'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { httpStatusOf } from '@/server/entry/trpc/error-map'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { sessionFile } from '@/server/letters/calendar/session-file'
import { requestOrigin } from '@/server/platform/public-origin'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ liveSessionId: string }> }

/** One live session as a calendar file, for the people seated in it. */
export async function GET({ headers }: Request, { params }: Props): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const { liveSessionId } = await params
    const person = await currentPerson(headers)
    if (!person) return new Response(null, { status: 401, headers: forNobodyElse })
    const seat = await takeSeat(runtime, person.id, liveSessionId)
    const origin = requestOrigin(runtime.env.publicUrl, headers) ?? runtime.url
    return new Response(await sessionFile(runtime, seat, { locale: await getLocale(), origin }), {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="triade.ics"',
        ...forNobodyElse,
      },
    })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) runtime.log.error({ err: error }, 'a calendar file could not be written')
    return new Response(null, { status: refusal ? httpStatusOf(refusal) : 503, headers: forNobodyElse })
  }
}

const forNobodyElse = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }
