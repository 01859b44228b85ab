import { createTranslator } from 'next-intl'
import { codeOf, forReaderOnly, refuse } from '@/app/_files/refuse'
import { readMessages } from '@/i18n/read-messages'
import { dayOf } from '@/i18n/zoned-time'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { attachment } from '@/server/interview/paper/attachment'
import { openArchive } from '@/server/privacy/personal-data/archive/open-archive'

export const dynamic = 'force-dynamic'

/** The archive of the signed-in person: no address names another person's. */
export async function GET(request: Request): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const person = await currentPerson(request.headers)
    if (!person) return await refuse('signedOut')
    const { bytes, language, readyAt, content } = await openArchive(runtime, person.id)
    const t = createTranslator({
      locale: language,
      messages: await readMessages(language),
      namespace: 'archive',
    })
    return new Response(content, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Length': String(bytes),
        'Content-Disposition': attachment(t('zip', { name: person.name, day: dayOf(readyAt) })),
        ...forReaderOnly,
        'Cache-Control': 'private, no-store, no-transform',
      },
    })
  } catch (error) {
    return refuse(codeOf(runtime, request, error, 'an archive could not be handed over'))
  }
}
