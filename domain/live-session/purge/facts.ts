import type { Length, LoggedKind } from '@/domain/retention/retention'

export type PurgeFacts = {
  /** A fact whose content was erased at the end of its time: its place in the log is all that is left of it. */
  erased: Record<never, never>
  /** What was erased of this log, at the end of the time it was kept. `cameIds`: who had come, which erased facts said. */
  purged: {
    kinds: readonly { kind: LoggedKind; length: Length }[]
    cameIds: readonly string[]
  }
}
