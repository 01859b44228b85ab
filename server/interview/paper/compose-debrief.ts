import type { Messages } from 'next-intl'
import { sayPseudonyms } from '@/domain/erasure/pseudonym'
import type { Locale } from '@/domain/localized'
import { composePaper } from '@/reading/paper/compose-paper'
import type { Paper } from '@/reading/paper/paper'
import { readDebrief } from '@/server/interview/live-session/read-debrief'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { paperWords } from './paper-words'

/** The language of a paper's reader, with every message in it. */
type Reader = { readonly locale: Locale; readonly messages: Messages }

/**
 * A debrief as its print view shows it, as this seat may see it; `printedAt` in epoch ms. That this person read it is written down.
 * @throws DomainError notUnsealedYet, notFound
 */
export async function composeDebrief(
  runtime: Parameters<typeof readDebrief>[0],
  seat: TakenSeat,
  { locale, messages }: Reader,
  printedAt: number,
): Promise<Paper> {
  const debrief = await readDebrief(runtime, seat, 'print')
  return composePaper({ ...sayPseudonyms(debrief, locale), printedAt }, paperWords(locale, messages))
}
