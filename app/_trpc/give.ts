import 'server-only'
import type { Question } from '@/client/answers/create-answers'
import type { PackedAnswer } from './answers'
import { packForPage } from './pack-for-page'

/** Reads an answer that goes to the browser with the page; none where it cannot be read, and the browser asks for it. Never rejects. */
export async function give<T>(
  { name, of }: Pick<Question<T>, 'name' | 'of'>,
  read: () => Promise<T>,
): Promise<readonly PackedAnswer[]> {
  try {
    const packed = packForPage(await read())
    return [{ name, of, at: Date.now(), packed }]
  } catch {
    return []
  }
}
