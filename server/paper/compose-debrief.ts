import type { Messages } from 'next-intl'
import type { Locale } from '@/domain/localized'
import { composePaper } from '@/reading/paper/compose-paper'
import type { Paper } from '@/reading/paper/paper'
import { readDebrief } from '@/server/live-session/read-debrief'
import type { TakenSeat } from '@/server/live-session/take-seat'
import { paperWords } from './paper-words'

/** The language of whoever reads a paper, with every message in it. */
export type Reader = { readonly locale: Locale; readonly messages: Messages }

type ComposeOptions = {
  readonly what: 'print' | 'pdf'
  readonly reader: Reader
  /** When it is put on paper, epoch ms. */
  readonly printedAt: number
}

/**
 * A debrief on paper, as this seat may see it. That this person read it is written down.
 * @throws DomainError notUnsealedYet, notFound
 */
export async function composeDebrief(
  runtime: Parameters<typeof readDebrief>[0],
  seat: TakenSeat,
  { what, reader, printedAt }: ComposeOptions,
): Promise<Paper> {
  const debrief = await readDebrief(runtime, seat, what)
  return composePaper({ ...debrief, printedAt }, paperWords(reader.locale, reader.messages))
}
