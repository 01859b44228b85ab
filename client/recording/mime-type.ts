import type { TrackKind } from '@/domain/live-session/recording/track'

const webm = {
  voice: ['audio/webm;codecs=opus', 'audio/webm'],
  picture: ['video/webm;codecs=vp8', 'video/webm'],
} as const
const mp4 = {
  voice: ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4'],
  picture: ['video/mp4;codecs=avc1.42E01E', 'video/mp4'],
} as const

/**
 * The container and codec to record by; null where this browser records none of them. WebKit says that it writes WebM, and what it
 * writes cannot be read (WebKit bug 297781): there MP4 comes first.
 */
export function mimeTypeOf(
  kind: TrackKind,
  browser: { readonly isWebKit: boolean; readonly isTypeSupported: (type: string) => boolean },
): string | null {
  const sort = kind === 'picture' ? 'picture' : 'voice'
  const types = browser.isWebKit ? mp4[sort] : [...webm[sort], ...mp4[sort]]
  return types.find(browser.isTypeSupported) ?? null
}
