import { Readable } from 'node:stream'
import { getTranslations } from 'next-intl/server'
import { codeOf, forReaderOnly, refuse } from '@/app/_files/refuse'
import { dayOf } from '@/i18n/zoned-time'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { attachment } from '@/server/interview/paper/attachment'
import { openOwnSegment } from '@/server/privacy/recordings/open-own-segment'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ trackId: string; segment: string }> }

/** A part of a track in which the signed-in person alone is heard or seen, as their browser recorded it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const person = await currentPerson(request.headers)
    if (!person) return await refuse('signedOut')
    const { trackId, segment } = await params
    const part = { trackId, segment: /^\d{1,3}$/.test(segment) ? Number(segment) : Number.NaN }
    const { mimeType, kind, bytes, openedAt, content } = await openOwnSegment(runtime, person.id, part)
    const t = await getTranslations('myRecordings')
    const [container = ''] = mimeType.split(';', 1)
    const name = t('file', { kind, day: dayOf(openedAt), part: part.segment + 1 })
    return new Response(Readable.toWeb(Readable.from(content)) as ReadableStream, {
      headers: {
        'Content-Type': container,
        'Content-Length': String(bytes),
        'Content-Disposition': attachment(`${name}.${container.endsWith('mp4') ? 'mp4' : 'webm'}`),
        ...forReaderOnly,
        'Cache-Control': 'private, no-store, no-transform',
      },
    })
  } catch (error) {
    return refuse(codeOf(runtime, request, error, 'a recording could not be handed over'))
  }
}
