import { createTranslator } from 'next-intl'
import { codeOf, forReaderOnly, refuse } from '@/app/_files/refuse'
import type { DomainErrorCode } from '@/domain/domain-error'
import { readMessages } from '@/i18n/read-messages'
import { dayOf } from '@/i18n/zoned-time'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { attachment } from '@/server/interview/paper/attachment'
import { openArchiveForSuspended } from '@/server/operate/suspension/archive-for-suspended'
import { takeAdministration } from '@/server/people/administration/take-administration'

export const dynamic = 'force-dynamic'

/** The archive of a suspended person, for an administrator to hand over. */
export async function GET(request: Request): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const person = await currentPerson(request.headers)
    if (!person) return await refuse('signedOut')
    const accountId = new URL(request.url).searchParams.get('account') ?? ''
    const administration = await takeAdministration(runtime, person.id)
    const archive = await openArchiveForSuspended(runtime, administration, { accountId })
    const { bytes, language, readyAt, content, name } = archive
    const t = createTranslator({
      locale: language,
      messages: await readMessages(language),
      namespace: 'archive',
    })
    return new Response(content, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Length': String(bytes),
        'Content-Disposition': attachment(t('zip', { name, day: dayOf(readyAt) })),
        ...forReaderOnly,
        'Cache-Control': 'private, no-store, no-transform',
      },
    })
  } catch (error) {
    const code = codeOf(runtime, request, error, 'an archive could not be handed over')
    return refuse(hidden.includes(code) ? 'notFound' : code)
  }
}

/** Answered like an archive that is not there: the answer does not tell who is suspended. */
const hidden: readonly DomainErrorCode[] = ['onlyAdministratorMay', 'notSuspended']
