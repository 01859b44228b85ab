import { getLocale } from 'next-intl/server'
import { codeOf, forReaderOnly, refuse } from '@/app/_files/refuse'
import { currentPerson } from '@/server/entry/current-person'
import { getRuntime } from '@/server/entry/runtime'
import { attachment } from '@/server/interview/paper/attachment'
import { patiently } from '@/server/platform/heavy-work/patiently'
import { takeReceipt } from '@/server/privacy/recordings/take-receipt'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ receiptId: string }> }

/** The receipt of a destroyed recording as a PDF, for its holder. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const runtime = await getRuntime()
  try {
    const person = await currentPerson(request.headers)
    if (!person) return await refuse('signedOut')
    const { receiptId } = await params
    const locale = await getLocale()
    const { fileName, parts } = await patiently(request.signal, (waiting) =>
      takeReceipt(runtime, person, { receiptId, locale, ...waiting }),
    )
    return new Response(new Blob([...parts] as BlobPart[]), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': attachment(fileName),
        'Content-Language': locale,
        ...forReaderOnly,
      },
    })
  } catch (error) {
    return refuse(codeOf(runtime, request, error, 'a receipt could not be written'))
  }
}
