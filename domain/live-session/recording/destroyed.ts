import * as z from 'zod/mini'

/** Why tracks were destroyed. */
export const whyDestroyed = [
  /** A player took their agreement back. */
  'withdrawn',
  /** To the voice alone. */
  'reduced',
  /** The agreed days have passed. */
  'over',
  /** The interview was cancelled or abandoned. */
  'calledOff',
  /** A person who had agreed was erased. */
  'erased',
  /** Destroyed before, and brought back by an older database. */
  'restored',
  /** A coordinator erased all recordings of the cohort. */
  'cleared',
] as const
export type WhyDestroyed = (typeof whyDestroyed)[number]

/** A destroyed key, as a line of the file that outlives the database. */
const destroyedKeySchema = z.object({ keyId: z.uuid(), at: z.iso.datetime() })
export type DestroyedKey = z.infer<typeof destroyedKeySchema>

/** One line, with a line break before it too: what a crash has cut short stays a line of its own. */
export function writeDestroyedKey({ keyId, at }: DestroyedKey): string {
  return `\n${JSON.stringify({ keyId, at })}\n`
}

/**
 * The keys of such a file. `damaged`: number of the first line that is no key, from 1; null for a whole file. A line
 * cut short by a crash is no damage: its key was not destroyed yet.
 */
export function readDestroyedKeys(text: string): { keys: readonly DestroyedKey[]; damaged: number | null } {
  const keys: DestroyedKey[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || isCutShort(line)) continue
    const read = readLine(line)
    if (read === null) return { keys, damaged: index + 1 }
    keys.push(read)
  }
  return { keys, damaged: null }
}

function isCutShort(line: string): boolean {
  return '{"keyId":"'.startsWith(line.slice(0, 10)) && !line.endsWith('}')
}

function readLine(line: string): DestroyedKey | null {
  try {
    const read = destroyedKeySchema.safeParse(JSON.parse(line))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
