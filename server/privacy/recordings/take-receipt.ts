import { DomainError } from '@/domain/domain-error'
import type { Locale } from '@/domain/localized'
import { receiptPdf } from '@/server/interview/paper/paper-kinds'
import { takePaper } from '@/server/interview/paper/paper-rate'
import type { Person } from '@/server/people/sign-in/sign-in'
import type { Progress } from '@/server/platform/heavy-work/open-heavy-work'
import type { Made } from '@/server/platform/heavy-work/worker'
import type { Runtime } from '@/server/privacy/runtime'
import { readRecordings } from './read-recordings'

type Wish = {
  readonly receiptId: string
  readonly locale: Locale
  /** Aborted once the PDF is no longer waited for. */
  readonly signal: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Writes a person's own receipt of a destroyed recording as a PDF.
 * @throws DomainError notFound for a receipt of other people; tooManyCommands, queueFull, documentFailed, unavailable
 */
export async function takeReceipt(
  runtime: Runtime,
  person: Person,
  { receiptId, locale, ...waiting }: Wish,
): Promise<Made> {
  const own = await ownReceipt(runtime, person, receiptId)
  takePaper(runtime, person.id)
  return runtime.heavyWork.make(receiptPdf, {
    ...waiting,
    personId: person.id,
    read: async () => ({ given: { ...own, name: person.name, printedAt: Date.now() }, locale }),
  })
}

async function ownReceipt(runtime: Runtime, person: Person, receiptId: string) {
  const { recordings, form } = await readRecordings(runtime, person)
  for (const { receipts, liveSessionId, shortName, scheduledFor, timeZone, seat } of recordings) {
    const receipt = receipts.find(({ id }) => id === receiptId)
    if (receipt) return { receipt, liveSessionId, shortName, scheduledFor, timeZone, seat, form }
  }
  throw new DomainError('notFound')
}
