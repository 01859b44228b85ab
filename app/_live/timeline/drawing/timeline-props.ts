import type { Lane, TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import type { Hand } from '../moving/use-hand'
import type { Playhead } from '../playhead/playhead'
import type { Moments } from './moments'

export type TimelineProps = {
  label: string
  lanes: readonly Lane[]
  window: TimeWindow
  /** How far one may look, in interview milliseconds. */
  limitMs: number
  gutter: number
  /** Where the cursor last stood still: Tab enters the shapes near it. */
  cursorMs: number
  /** The cursor, where it can be moved and played; without it, `cursorMs` is drawn as the present. */
  playhead?: Playhead
  /** The hand that moves the window. */
  hand: Hand
  /** Called when something else than the hand brings another window into sight. */
  onWindow: (window: TimeWindow) => void
  /** Called when the cursor was moved by hand. */
  onCursor?: (atMs: number) => void
  chosenId?: string | null
  onChoose?: (item: TimelineItem) => void
  moments?: Moments
}
