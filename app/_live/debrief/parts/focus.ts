import { startOf } from '@/app/_live/timeline/playhead/playhead'
import { dialResponseMs } from '@/domain/live-session/dial/dial'

/** What is being looked at: a moment, and the mark that stands there, if any. The cursor starts some seconds before. */
export type Focus = { readonly atMs: number; readonly id: string | null }

/** Whether the cursor is still near the moment being looked at. */
export function isNear({ atMs }: Focus, cursorMs: number): boolean {
  return cursorMs >= startOf(atMs) - 1 && cursorMs <= atMs + dialResponseMs
}
