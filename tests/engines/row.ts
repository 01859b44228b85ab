import type { Engine } from './engine'

/** One thing a Pusher Channels server does, checked by what the public clients see. */
export type Row = {
  readonly name: string
  check(engine: Engine): Promise<void>
  /** It may end the engine: it gets one of its own. */
  readonly isDangerous?: boolean
}
