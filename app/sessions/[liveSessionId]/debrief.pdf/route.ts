import { getLocale, getTranslations } from 'next-intl/server'
import { codeOf, forReaderOnly, refuse } from '@/app/_files/refuse'
import type { Locale } from '@/domain/localized'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime, type Runtime } from '@/server/entry/runtime'
import { attachment } from '@/server/interview/paper/attachment'
import { writeDebrief } from '@/server/interview/paper/write-debrief'
import { type TakenSeat, takeSeat } from '@/server/interview/seats/take-seat'
import { patiently } from '@/server/platform/heavy-work/patiently'
import { progressType, streamProgress } from '@/server/platform/heavy-work/progress-stream'

export const dynamic = 'force-dynamic'

const failed = 'a debrief could not be written as a PDF'

type Props = { params: Promise<{ liveSessionId: string }> }
type Asked = { runtime: Runtime; seat: TakenSeat; locale: Locale; request: Request }

/** The debrief as a PDF, in the reader's language, as their seat may see it; before it, if asked for, how far it has come. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const { liveSessionId } = await params
    const person = await currentPerson(request.headers)
    if (!person) return await refuse('signedOut')
    const seat = await takeSeat(runtime, person.id, liveSessionId)
    const asked = { runtime, seat, locale: await getLocale(), request }
    return request.headers.get('accept') === progressType ? await withProgress(asked) : await alone(asked)
  } catch (error) {
    return refuse(codeOf(runtime, request, error, failed))
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
      ...forReaderOnly,
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
    sayRefusal: (error) => t(`errors.${codeOf(runtime, request, error, failed)}`),
  })
  return new Response(body, {
    headers: {
      ...forReaderOnly,
      'Content-Type': progressType,
      // Compression, or a proxy that collects, would hold lines back.
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
