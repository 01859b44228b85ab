import { getLocale, getTranslations } from 'next-intl/server'
import type { DomainErrorCode } from '@/domain/domain-error'
import { libraryKinds } from '@/domain/library/item'
import { refusalOf } from '@/domain/refusal-of'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { httpStatusOf } from '@/server/entry/trpc/error-map'
import { attachment } from '@/server/interview/paper/attachment'
import { outFormats, takeOut } from '@/server/library/exchange/take-out'
import { takeMembership } from '@/server/people/membership/take-membership'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ cohortId: string }> }

/**
 * Situations or grids as a file: `kind`, one `key` for each, and `as=boris` for a grid as an ethogram. Whoever may still advise on one of the
 * situations gets none.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const { cohortId } = await params
    const person = await currentPerson(request.headers)
    if (!person) return await refusal('signedOut')
    const member = await takeMembership(runtime, person.id, cohortId)
    const asked = new URL(request.url).searchParams
    const kind = libraryKinds.find((each) => each === asked.get('kind'))
    const format = outFormats.find((each) => each === (asked.get('as') ?? 'json'))
    if (!kind || !format) return await refusal('notFound')
    const { fileName, type, text } = await takeOut(runtime, member, {
      kind,
      format,
      keys: asked.getAll('key'),
      locale: await getLocale(),
      now: Date.now(),
    })
    return new Response(text, {
      headers: {
        ...forNobodyElse,
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': attachment(fileName),
      },
    })
  } catch (error) {
    const code = refusalOf(error)
    if (code) return refusal(code)
    const requestId = request.headers.get('x-request-id')
    runtime.log.error({ err: error, requestId }, 'content could not be written as a file')
    return refusal('unavailable')
  }
}

const forNobodyElse = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }

async function refusal(code: DomainErrorCode): Promise<Response> {
  const t = await getTranslations('errors')
  return new Response(`${t(code)}\n`, {
    status: httpStatusOf(code),
    headers: { ...forNobodyElse, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
