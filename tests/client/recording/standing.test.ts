import { expect, test } from 'vitest'
import type { KeptTrack } from '@/client/recording/device-store'
import { standingOf } from '@/client/recording/standing'
import { emptyUpload, type Item, type UploadState } from '@/client/recording/upload-state'

const track = (kind: KeptTrack['kind'], recordedMs: number): KeptTrack => ({
  trackId: kind,
  liveSessionId: 'live',
  personId: 'ines',
  kind,
  mimeType: 'audio/webm',
  publicKey: 'key',
  right: 'right',
  openedAt: 0,
  keptUntil: 1,
  segments: 1,
  recordedMs,
  open: null,
})
const item = (trackId: string, number: number): Item => ({
  trackId,
  segment: 0,
  number,
  isEnd: false,
  ms: 2_000,
  bytes: 1_000,
})
const having = (state: Partial<UploadState>): UploadState => ({ ...emptyUpload, ...state })

test('minutes are those of the interview, not of voice and picture together; bytes are of both', () => {
  const waiting = [item('voice', 1), item('picture', 0), item('picture', 1), item('another', 0)]
  expect(standingOf([track('voice', 60_000), track('picture', 58_000)], having({ waiting }))).toMatchObject({
    recordedMs: 60_000,
    waitingMs: 4_000,
    waitingBytes: 3_000,
    obstacle: 'none',
  })
})

test('says what stands in the way, as long as something waits', () => {
  const waiting = [item('voice', 1)]
  const tracks = [track('voice', 60_000)]
  expect(standingOf(tracks, having({ waiting, tries: 2 })).obstacle).toBe('network')
  expect(standingOf(tracks, having({ waiting, isServerFull: true })).obstacle).toBe('serverFull')
  expect(standingOf(tracks, having({ isServerFull: true, tries: 3 })).obstacle).toBe('none')
})
