import type { Configuration } from '@/server/operate/configuration'
import type { DatabaseFault } from '@/server/platform/connect-database'

/** Runs one statement without parameters on the database. */
export type Ask = (statement: string) => Promise<Record<string, unknown>[]>

export type DatabaseAccess =
  | { readonly state: 'answers'; readonly ask: Ask }
  /** The embedded database was never made, or its folder is whole and nothing runs in it. */
  | { readonly state: 'none' | 'stopped' }
  | { readonly state: 'away'; readonly fault: DatabaseFault }
  /** The embedded database cannot start; the reason is a sentence. */
  | { readonly state: 'broken'; readonly reason: string }

/** A Triade that answers at an address. `dateOffset`: its clock before (-) or after ours, in ms. */
export type Answering = { readonly url: string; readonly build: string; readonly dateOffset: number | null }

/** The installation that is looked at: everything the checks need to know of it. */
export type Place = {
  readonly env: Configuration
  /** The folder of the program. */
  readonly root: string
  /** The release in that folder. */
  readonly build: string
  /** Why the variables cannot be used; the checks then look at the defaults. */
  readonly settingsFault: string | null
  /** Where the running Triade answers on this machine; null when it does not. */
  readonly local: Answering | null
  /** Whether something else has the port that this Triade would listen on. */
  readonly isPortTaken: boolean
  /** The process of that Triade, where it is known. */
  readonly pid: number | null
  readonly database: DatabaseAccess
}
