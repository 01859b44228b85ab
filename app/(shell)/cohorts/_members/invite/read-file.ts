import { decodeFile } from '@/domain/cohort/invite/decode-file'
import { readRows } from '@/domain/cohort/invite/read-rows'
import { mostInvited, type WantedPerson } from '@/domain/cohort/invite/wanted-person'

/** More than any list of so many people takes, in bytes. */
const LARGEST = 1_000_000

export type ReadFile =
  | { people: WantedPerson[] }
  | { fault: 'tooLarge' | 'tooMany' | 'unreadable'; count: number }

/** Reads a file of people, with semicolons, commas or tabs between its cells. Nothing of it is taken where it has a fault as a whole. */
export async function readFile(file: Blob): Promise<ReadFile> {
  if (file.size > LARGEST) return { fault: 'tooLarge', count: 0 }
  const { default: papaparse } = await import('papaparse')
  const text = decodeFile(new Uint8Array(await file.arrayBuffer()))
  if (text.includes('\u0000')) return { fault: 'unreadable', count: 0 }
  const { data } = papaparse.parse<string[]>(text, { delimitersToGuess: [';', ',', '\t'] })
  const people = readRows(data)
  if (people.length > mostInvited) return { fault: 'tooMany', count: people.length }
  return people.length === 0 ? { fault: 'unreadable', count: 0 } : { people }
}
