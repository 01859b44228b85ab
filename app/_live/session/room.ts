import type { RouterOutputs } from '@/app/_trpc/types'

/** Everything a seat knows of its live session besides the facts. */
export type Room = RouterOutputs['liveSession']['room']
