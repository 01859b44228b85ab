import type { Role } from '@/domain/access/roles'

/** Most people that are invited at once. */
export const mostInvited = 500

export type LineFault = 'noAddress' | 'badAddress' | 'nameTooLong' | 'unknownRole'

/** A person as written in a list or a file; `line` counts from 1. `role`: where the list says one. */
export type WantedPerson = {
  readonly line: number
  /** What was written, to be corrected. */
  readonly text: string
  readonly name: string | null
  readonly address: string
  readonly role: Role | null
  readonly fault: LineFault | null
}
