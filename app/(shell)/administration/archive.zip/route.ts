import { createTranslator } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { DomainErrorCode } from '@/domain/domain-error'
import { refusalOf } from '@/domain/refusal-of'
import { readMessages } from '@/i18n/read-messages'
import { dayOf } from '@/i18n/zoned-time'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { httpStatusOf } from '@/server/entry/trpc/error-map'
import { attachment } from '@/server/interview/paper/attachment'
import { openArchiveForSuspended } from '@/server/operate/suspension/archive-for-suspended'
import { takeAdministration } from '@/server/people/administration/take-administration'

export const dynamic = 'force-dynamic'

/** The archive of a suspended person, for an administrator to hand over. */
export async function GET(request: Request): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const person = await currentPerson(request.headers)
    if (!person) return await refusal('signedOut')
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
        ...forNobodyElse,
      },
    })
  } catch (error) {
    const code = refusalOf(error)
    if (!code) runtime.log.error({ err: error }, 'an archive could not be handed over')
    return refusal(code === null ? 'unavailable' : hidden.includes(code) ? 'notFound' : code)
  }
}

/** Answered like an archive that is not there: nobody learns from here who is suspended. */
const hidden: readonly DomainErrorCode[] = ['onlyAdministratorMay', 'notSuspended']

const forNobodyElse = { 'Cache-Control': 'private, no-store, no-transform', 'X-Robots-Tag': 'noindex' }

async function refusal(code: DomainErrorCode): Promise<Response> {
  const t = await getTranslations('errors')
  return new Response(`${t(code)}\n`, {
    status: httpStatusOf(code),
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...forNobodyElse },
  })
}
