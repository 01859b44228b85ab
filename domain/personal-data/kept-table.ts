import type { KeptKind } from './kept-kinds'

/**
 * What a column says of a person. `person`: the id of an account; `people`: such ids inside JSON; `name` and `address`: of a person;
 * `words`: what a person wrote or chose to say; `secret`: a password, a token or its digest, which is never shown; `plain`: a key, a
 * state or a setting, which says nothing of anyone without the rest of its row.
 */
export type Holding = 'person' | 'people' | 'name' | 'address' | 'words' | 'secret' | 'plain'

/**
 * What an erasure does with the rows of a person. `deleted`: the rows in which they are `owner`; `emptied`: the rows stay, their
 * names, addresses, words and secrets go; `stays`: ids alone remain, which name no person once the account is emptied; `register`: the
 * attendance register, which an erasure writes and the clock deletes. server/privacy/erasure/erase-person.ts goes by it.
 */
export type Erasure = 'deleted' | 'emptied' | 'stays' | 'register'

/** The part of a person's archive that holds them, or why they are left out of it. */
export type InArchive =
  | 'account'
  | 'memberships'
  | 'interviews'
  | 'openings'
  | 'organising'
  | 'letters'
  | 'preferences'
  | 'drafts'
  | { readonly leftOut: 'secret' | 'passing' | 'ofNobody' | 'madeOfTheRest' | 'ofTheCohort' | 'besideIt' }

export type KeptTable = {
  /** Null where rows are of no person: what the product brings, and how it runs. */
  readonly kind: KeptKind | null
  /** The column that says whose a row is; null where several people share it, or none has it. */
  readonly owner: string | null
  readonly erasure: Erasure
  readonly archive: InArchive
  /** Every column that could hold an id of a person, words or a name: a test compares them with the tables. */
  readonly columns: Readonly<Record<string, Holding>>
}
