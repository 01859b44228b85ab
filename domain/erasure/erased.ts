import * as z from 'zod/mini'

/** One erasure, as the erasure file and the database keep it: ids alone. `number`: of the pseudonym. */
const erasedSchema = z.object({
  personId: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  number: z.int().check(z.gte(1)),
  erasedAt: z.iso.datetime(),
})
export type Erased = z.infer<typeof erasedSchema>

/** One line of the erasure file. */
export function writeErased({ personId, number, erasedAt }: Erased): string {
  return `${JSON.stringify({ personId, number, erasedAt })}\n`
}

/**
 * The lines of an erasure file. `damaged`: the number of the first line that is none, from 1; null for a whole file. A last line that a
 * crash cut short is no damage: its erasure was not carried out.
 */
export function readErased(text: string): { erased: readonly Erased[]; damaged: number | null } {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  const erased: Erased[] = []
  for (const [index, line] of [...lines, ...(isWhole(last) ? [last] : [])].entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (read === null) return { erased, damaged: index + 1 }
    erased.push(read)
  }
  return { erased, damaged: null }
}

function isWhole(line: string): boolean {
  return readLine(line) !== null
}

function readLine(line: string): Erased | null {
  try {
    const read = erasedSchema.safeParse(JSON.parse(line))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/**
 * Merges two lists of people, each once, by number. People of the first keep their number; a number of the second that
 * is taken, as when two machines' files are merged, becomes the next free one.
 */
export function joinErased(first: readonly Erased[], other: readonly Erased[]): readonly Erased[] {
  const joined = [...first]
  for (const each of [...other].sort(inOrder)) {
    if (joined.some(({ personId }) => personId === each.personId)) continue
    const isTaken = joined.some(({ number }) => number === each.number)
    joined.push(isTaken ? { ...each, number: nextNumber([...joined, ...other]) } : each)
  }
  return joined.sort((one, another) => one.number - another.number)
}

/** The number of the next pseudonym: never one that was given before. */
export function nextNumber(erased: readonly Pick<Erased, 'number'>[]): number {
  return erased.reduce((most, { number }) => Math.max(most, number), 0) + 1
}

function inOrder(one: Erased, other: Erased): number {
  return one.erasedAt.localeCompare(other.erasedAt) || one.personId.localeCompare(other.personId)
}
