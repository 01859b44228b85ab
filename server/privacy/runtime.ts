import type { Runtime as LettersRuntime } from '@/server/letters/runtime'
import type { Farewell } from './erasure/farewell'

/** The running server with what erasures need. */
export type Runtime = LettersRuntime & {
  /** Writes to a person erased a moment ago; beside the outbox, which would keep their address. Never rejects. */
  readonly tellErased: (farewell: Farewell) => Promise<void>
}
