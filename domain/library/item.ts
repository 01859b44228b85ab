import * as z from 'zod/mini'

/** What an organisation brings of its own: the situations that are played, and the grids that interviews are annotated with. */
export const libraryKinds = ['scenario', 'grid'] as const
export const libraryKindSchema = z.enum(libraryKinds)
export type LibraryKind = z.infer<typeof libraryKindSchema>

/** Whose an item is. Built-in ones have no owner: every release may bring others. */
export const ownerKinds = ['builtIn', 'organisation', 'cohort'] as const
export type OwnerKind = (typeof ownerKinds)[number]

/** Whose a new item, or a copy, may be. */
export const givenOwners = ['cohort', 'organisation'] as const
export const givenOwnerSchema = z.enum(givenOwners)
export type GivenOwner = z.infer<typeof givenOwnerSchema>

/** An item as the rules see it. `cohortId`: of the cohort that owns it; null for every other owner. */
export type OwnedItem = {
  readonly owner: OwnerKind
  readonly cohortId: string | null
  readonly authorId: string | null
}
