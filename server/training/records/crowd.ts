import { fewestPeople } from '@/domain/cohort/records/export-wish'
import { DomainError } from '@/domain/domain-error'
import { advisorMarked } from '@/reading/records/advisor-marked'
import type { Shell } from '@/server/interview/shell'
import { readGrids } from './read-grids'
import { type Asked, pagesOf } from './sessions-in'
import { isUnsealedIn, readUnsealed } from './unsealed'

/** How many people the marks are about that an export of this period would take, counted no further than matters: `fewestPeople`. */
export async function countMarked({ database: { db, pool } }: Shell, asked: Asked): Promise<number> {
  const gridOf = readGrids(db)
  const marked = new Set<string>()
  for await (const page of pagesOf(db, isUnsealedIn(asked))) {
    for (const { id } of page) {
      const read = await readUnsealed(pool, id, gridOf)
      const advisorId = read && advisorMarked(read)
      if (advisorId) marked.add(advisorId)
      if (marked.size === fewestPeople) return fewestPeople
    }
  }
  return marked.size
}

/**
 * Checks that the marks of a period are of enough people for a pseudonym to hide each.
 * @throws DomainError tooFewPeople, nothingToTake
 */
export async function requireCrowd(shell: Shell, asked: Asked): Promise<void> {
  const people = await countMarked(shell, asked)
  if (people === 0) throw new DomainError('nothingToTake')
  if (people < fewestPeople) throw new DomainError('tooFewPeople')
}
