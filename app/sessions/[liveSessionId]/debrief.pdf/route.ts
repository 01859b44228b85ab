import { getLocale, getTranslations } from 'next-intl/server'
import type { DomainErrorCode } from '@/domain/domain-error'
import type { Locale } from '@/domain/localized'
import { refusalOf } from '@/domain/refusal-of'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime, type Runtime } from '@/server/entry/runtime'
import { httpStatusOf } from '@/server/entry/trpc/error-map'
import { attachment } from '@/server/interview/paper/attachment'
import { writeDebrief } from '@/server/interview/paper/write-debrief'
import { type TakenSeat, takeSeat } from '@/server/interview/seats/take-seat'
import { patiently } from '@/server/platform/heavy-work/patiently'
import { progressType, streamProgress } from '@/server/platform/heavy-work/progress-stream'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ liveSessionId: string }> }
type Asked = { runtime: Runtime; seat: TakenSeat; locale: Locale; request: Request }

/** The debrief as a PDF, in the reader's language, as their seat may see it; before it, if asked for, how far it has come. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const { liveSessionId } = await params
    const person = await currentPerson(request.headers)
    if (!person) return await refusal('signedOut')
    const seat = await takeSeat(runtime, person.id, liveSessionId)
    const asked = { runtime, seat, locale: await getLocale(), request }
    return request.headers.get('accept') === progressType ? await withProgress(asked) : await alone(asked)
  } catch (error) {
    return refusal(codeOf(runtime, request, error))
  }
}

/** A link that was followed: its answer begins when the file is there. */
async function alone({ runtime, seat, locale, request }: Asked): Promise<Response> {
  const { fileName, parts } = await patiently(request.signal, (waiting) =>
    writeDebrief(runtime, seat, { locale, ...waiting }),
  )
  return new Response(new Blob([...parts] as BlobPart[]), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(fileName),
      'Content-Language': locale,
      ...forNobodyElse,
    },
  })
}

async function withProgress({ runtime, seat, locale, request }: Asked): Promise<Response> {
  const t = await getTranslations()
  const leave = new AbortController()
  request.signal.addEventListener('abort', () => leave.abort())
  const body = streamProgress({
    leave,
    make: (onProgress) => writeDebrief(runtime, seat, { locale, signal: leave.signal, onProgress }),
    say: (progress) =>
      t(`paper.progress.${progress.state}`, progress.state === 'waiting' ? { ...progress } : {}),
    sayRefusal: (error) => t(`errors.${codeOf(runtime, request, error)}`),
  })
  return new Response(body, {
    headers: {
      ...forNobodyElse,
      'Content-Type': progressType,
      // Compression, or a proxy that collects, would hold lines back.
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

const forNobodyElse = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex', Vary: 'Accept' }

function codeOf({ log }: Runtime, request: Request, error: unknown): DomainErrorCode {
  const code = refusalOf(error)
  if (code) return code
  const requestId = request.headers.get('x-request-id')
  if (!request.signal.aborted) log.error({ err: error, requestId }, 'a debrief could not be written as a PDF')
  return 'unavailable'
}

/** One sentence in the reader's language, without stack or query. */
async function refusal(code: DomainErrorCode): Promise<Response> {
  const t = await getTranslations('errors')
  const status = httpStatusOf(code)
  return new Response(`${t(code)}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      ...(status === 503 && { 'Retry-After': '30' }),
      ...forNobodyElse,
    },
  })
}
