import { refusalOf } from '@/domain/refusal-of'
import { getRuntime } from '@/server/entry/runtime'
import { httpStatusOf } from '@/server/entry/trpc/error-map'
import { setReminder } from '@/server/letters/mail/reminders'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

/** Ends a kind of reminder in one step, as a mail program asks for it (RFC 8058): by POST, without a sign-in or a page. */
export async function POST(_request: Request, { params }: Props): Promise<Response> {
  const runtime = await getRuntime()
  try {
    await setReminder(runtime, { token: (await params).token, isOn: false })
    return new Response(null, { status: 200 })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) runtime.log.error({ err: error }, 'a reminder could not be ended')
    return new Response(null, { status: refusal ? httpStatusOf(refusal) : 503 })
  }
}

/** A program that opens the address instead is led to the page, where nothing ends before its reader says so. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  return new Response(null, { status: 303, headers: { Location: `/mail/${encodeURIComponent(token)}` } })
}
