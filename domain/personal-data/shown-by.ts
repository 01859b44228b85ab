import type { KeptKind } from './kept-kinds'

/** How something of an interview was opened. `export`: in a file without names; `sound`: its recording was played. */
export type OpenedWhat = 'debrief' | 'print' | 'pdf' | 'wall' | 'export' | 'sound'

/** A wall shows the curve of the dial and the sign of the last mark, and no one's words. */
const onWall: readonly KeptKind[] = ['marks', 'dial']

/** Whether a reader who opened an interview this way was shown this kind of what is kept of its people. */
export function showsKind(what: OpenedWhat, kind: KeptKind): boolean {
  switch (what) {
    case 'debrief':
    case 'print':
    case 'pdf':
      return kind !== 'recordings'
    case 'sound':
      return kind === 'recordings'
    case 'wall':
      return onWall.includes(kind)
    case 'export':
      return false
    default:
      return what satisfies never
  }
}
