import { refusalOf } from '@/domain/refusal-of'
import { getRuntime } from '@/server/entry/runtime'
import { httpStatusOf } from '@/server/entry/trpc/error-map'
import { readFeed } from '@/server/letters/calendar/read-feed'
import { CLIENT_ADDRESS_HEADER } from '@/server/platform/client-address'
import { requestOrigin } from '@/server/platform/public-origin'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ file: string }> }

/** A person's calendar, for the program that knows its private address: no sign-in, no page, and 404 for any other address. */
export async function GET({ headers }: Request, { params }: Props): Promise<Response> {
  const runtime = await getRuntime()
  const { file } = await params
  const secret = /^([\w-]{1,64})\.ics$/.exec(file)?.[1] ?? ''
  try {
    const calendar = await readFeed(runtime, {
      secret,
      address: headers.get(CLIENT_ADDRESS_HEADER) ?? '',
      origin: requestOrigin(runtime.env.publicUrl, headers) ?? runtime.url,
      now: Date.now(),
    })
    return new Response(calendar, {
      headers: { 'Content-Type': 'text/calendar; charset=utf-8', ...forNobodyElse },
    })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) runtime.log.error({ err: error }, 'a calendar could not be written')
    const status = refusal ? httpStatusOf(refusal) : 503
    return new Response(null, {
      status,
      headers: { ...forNobodyElse, ...(status !== 404 && { 'Retry-After': '60' }) },
    })
  }
}

const forNobodyElse = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }
