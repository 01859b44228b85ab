import { getLocale, getTranslations } from 'next-intl/server'
import { codeOf, forReaderOnly, refuse } from '@/app/_files/refuse'
import type { HalfDay } from '@/domain/cohort/records/attendance'
import {
  type Period,
  readFileName,
  readHalf,
  readPeriod,
  readWish,
} from '@/domain/cohort/records/export-wish'
import type { Locale } from '@/domain/localized'
import { readMessages } from '@/i18n/read-messages'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime, type Runtime } from '@/server/entry/runtime'
import { attachment } from '@/server/interview/paper/attachment'
import { paperWords } from '@/server/interview/paper/paper-words'
import { type Membership, takeMembership } from '@/server/people/membership/take-membership'
import { patiently } from '@/server/platform/heavy-work/patiently'
import { progressType, streamProgress } from '@/server/platform/heavy-work/progress-stream'
import { streamOf } from '@/server/training/records/stream-of'
import { takeExport } from '@/server/training/records/take-export'
import { takeSheet } from '@/server/training/records/take-sheet'

export const dynamic = 'force-dynamic'

const failed = 'an export could not be opened'

type Props = { params: Promise<{ cohortId: string; file: string }> }
type Asked = {
  runtime: Runtime
  member: Membership
  period: Period
  half: HalfDay | undefined
  locale: Locale
  request: Request
}

/** What a coordinator takes of a cohort: `sessions.csv`, `marks.json`, `attendance.pdf` … for a period and a round of the query; of marks, for whole parts. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const { cohortId, file } = await params
    // A link elsewhere takes nothing in a member's name.
    if (request.headers.get('sec-fetch-site') === 'cross-site') return await refuse('notFound')
    const person = await currentPerson(request.headers)
    if (!person) return await refuse('signedOut')
    const member = await takeMembership(runtime, person.id, cohortId)
    const named = readFileName(file)
    const query = new URL(request.url).searchParams
    const locale = await getLocale()
    if (named?.format === 'pdf') {
      const period = readPeriod(query)
      const half = period && readHalf(query, period)
      if (!period || half === null) return await refuse('notFound')
      return await sheet({ runtime, member, period, half, locale, request })
    }
    const wish = named && readWish({ ...named, format: named.format }, query)
    if (!wish) return await refuse('notFound')
    const words = paperWords(locale, await readMessages(locale))
    const { fileName, contentType, parts } = await takeExport(runtime, member, wish, words, Date.now())
    return new Response(streamOf(parts), { headers: headersOf(locale, contentType, fileName) })
  } catch (error) {
    return refuse(codeOf(runtime, request, error, failed))
  }
}

/** The attendance sheet as a PDF; before it, if asked for, how far it has come. */
async function sheet({ runtime, member, period, half, locale, request }: Asked): Promise<Response> {
  if (request.headers.get('accept') === progressType) {
    const t = await getTranslations()
    const leave = new AbortController()
    request.signal.addEventListener('abort', () => leave.abort())
    const body = streamProgress({
      leave,
      make: (onProgress) =>
        takeSheet(runtime, member, { period, half, locale, signal: leave.signal, onProgress }),
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
  const { fileName, parts } = await patiently(request.signal, (waiting) =>
    takeSheet(runtime, member, { period, half, locale, ...waiting }),
  )
  return new Response(new Blob([...parts] as BlobPart[]), {
    headers: headersOf(locale, 'application/pdf', fileName),
  })
}

function headersOf(locale: Locale, type: string, fileName: string) {
  return {
    'Content-Type': type,
    'Content-Disposition': attachment(fileName),
    'Content-Language': locale,
    ...forReaderOnly,
  }
}
