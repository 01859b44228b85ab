import type { KeptKind } from './kept-kinds'

/** What a column says of a person. */
export type Holding =
  /** The id of an account. */
  | 'person'
  /** Such ids inside JSON. */
  | 'people'
  | 'name'
  | 'address'
  /** What a person wrote or chose to say. */
  | 'words'
  /** A password, a token or its digest; never shown. */
  | 'secret'
  /** A key, state or setting: nothing about a person without the rest of its row. */
  | 'plain'

/** What an erasure does with a person's rows (server/privacy/erasure/erase-person.ts). */
export type Erasure =
  /** Deletes the rows whose `owner` they are. */
  | 'deleted'
  /** Keeps the rows without names, addresses, words and secrets. */
  | 'emptied'
  /** Leaves ids, which name no person once the account is emptied. */
  | 'stays'
  /** The attendance register: an erasure writes it, retention deletes it. */
  | 'register'

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
