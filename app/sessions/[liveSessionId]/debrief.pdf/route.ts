import { Readable } from 'node:stream'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { currentPerson } from '@/server/auth/current-person'
import { takeSeat } from '@/server/live-session/take-seat'
import { attachment } from '@/server/paper/attachment'
import { writeDebrief } from '@/server/paper/write-debrief'
import { getRuntime } from '@/server/runtime'
import { httpStatusOf, refusalOf } from '@/server/trpc/error-map'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ liveSessionId: string }> }

/** The debrief as a PDF, in the reader's language, as their seat may see it. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const { liveSessionId } = await params
    const person = await currentPerson(request.headers)
    if (!person) return await refusal('signedOut')
    const seat = await takeSeat(runtime, person.id, liveSessionId)
    const reader = { locale: await getLocale(), messages: await getMessages() }
    const { document, fileName, locale } = await writeDebrief(runtime, seat, reader)
    return new Response(Readable.toWeb(document) as ReadableStream, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': attachment(fileName),
        'Content-Language': locale,
        ...forNobodyElse,
      },
    })
  } catch (error) {
    const code = refusalOf(error)
    if (code) return refusal(code)
    const requestId = request.headers.get('x-request-id')
    runtime.log.error({ err: error, requestId }, 'a debrief could not be written as a PDF')
    return refusal('unavailable')
  }
}

const forNobodyElse = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }

/** One sentence in the reader's language, without stack or query. */
async function refusal(code: NonNullable<ReturnType<typeof refusalOf>>): Promise<Response> {
  const t = await getTranslations('errors')
  return new Response(`${t(code)}\n`, {
    status: httpStatusOf(code),
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...forNobodyElse },
  })
}
