import { getLocale } from 'next-intl/server'
import { codeOf, forReaderOnly, refuse } from '@/app/_files/refuse'
import { libraryKinds } from '@/domain/library/item'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { attachment } from '@/server/interview/paper/attachment'
import { outFormats, takeOut } from '@/server/library/exchange/take-out'
import { takeMembership } from '@/server/people/membership/take-membership'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ cohortId: string }> }

/**
 * Situations or grids as a file: `kind`, one `key` for each, and `as=boris` for a grid as an ethogram. A person who may still advise on one of the
 * situations gets none.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const { cohortId } = await params
    const person = await currentPerson(request.headers)
    if (!person) return await refuse('signedOut')
    const member = await takeMembership(runtime, person.id, cohortId)
    const asked = new URL(request.url).searchParams
    const kind = libraryKinds.find((each) => each === asked.get('kind'))
    const format = outFormats.find((each) => each === (asked.get('as') ?? 'json'))
    if (!kind || !format) return await refuse('notFound')
    const { fileName, type, text } = await takeOut(runtime, member, {
      kind,
      format,
      keys: asked.getAll('key'),
      locale: await getLocale(),
      now: Date.now(),
    })
    return new Response(text, {
      headers: {
        ...forReaderOnly,
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': attachment(fileName),
      },
    })
  } catch (error) {
    return refuse(codeOf(runtime, request, error, 'content could not be written as a file'))
  }
}
