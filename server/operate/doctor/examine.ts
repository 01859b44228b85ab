import { bad, type Finding } from './check'
import { type CheckId, checks } from './checks'
import type { Place } from './place'

/** What was found, by check. A check that failed or took too long is told as such. */
export type Examination = readonly (Finding & { readonly check: CheckId })[]

const PATIENCE_MS = 15_000

/** Looks at everything at once, and tells it in the order of the checks. Never rejects. */
export async function examine(place: Place): Promise<Examination> {
  const all = Object.entries(checks) as [CheckId, (typeof checks)[CheckId]][]
  const found = await Promise.all(
    all.map(async ([check, look]) => {
      const findings = await withPatience(look(place)).catch(() => [bad('unknown')])
      return findings.map((finding) => ({ check, ...finding }))
    }),
  )
  return found.flat()
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), PATIENCE_MS)
  })
  return Promise.race([work, end]).finally(() => clearTimeout(timer))
}
