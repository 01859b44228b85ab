/** What one `PUT` sends. `number`: of the chunk in its segment; for the end of a segment, the count of its chunks. */
export type Item = {
  readonly trackId: string
  readonly segment: number
  readonly number: number
  /** Whether it says that the segment is complete. */
  readonly isEnd: boolean
  /** Media in it, ms, and sealed bytes; 0 for an end. */
  readonly ms: number
  readonly bytes: number
}

/** What came of one try. */
export type Outcome =
  /** The server has it, now or already. */
  | 'arrived'
  /** The server will never take it. */
  | 'lost'
  /** The whole track is destroyed. */
  | 'destroyed'
  /** The server's disk is full. */
  | 'full'
  /** No answer, or not now. */
  | 'again'
  /** It arrived altered. */
  | 'corrupt'
  /** The server does not know the right. */
  | 'barred'

export type UploadState = {
  /** In the order in which they were recorded. */
  readonly waiting: readonly Item[]
  readonly sending: { readonly item: Item; readonly attempt: number } | null
  readonly attempts: number
  /** Failures in a row. */
  readonly tries: number
  readonly isPausing: boolean
  readonly isServerFull: boolean
  /** Tracks whose right the server does not know, for as long as this page lives. */
  readonly barred: readonly string[]
  /** What the server has taken from this page, and what it never will, ms. */
  readonly arrivedMs: number
  readonly lostMs: number
  /** What the server has taken from this page, sealed bytes. */
  readonly sentBytes: number
}

export type UploadInput =
  | { readonly type: 'kept'; readonly items: readonly Item[] }
  | { readonly type: 'answered'; readonly attempt: number; readonly outcome: Outcome }
  /** The pause is over, or the network came back. */
  | { readonly type: 'resumed' }
  /** The device no longer holds this track. */
  | { readonly type: 'dropped'; readonly trackId: string }

export type UploadEffect =
  | { readonly type: 'send'; readonly item: Item; readonly attempt: number }
  | { readonly type: 'forget'; readonly item: Item }
  | { readonly type: 'dropTrack'; readonly trackId: string }
  | { readonly type: 'pause'; readonly tries: number; readonly isLong: boolean }

export const emptyUpload: UploadState = {
  waiting: [],
  sending: null,
  attempts: 0,
  tries: 0,
  isPausing: false,
  isServerFull: false,
  barred: [],
  arrivedMs: 0,
  lostMs: 0,
  sentBytes: 0,
}
