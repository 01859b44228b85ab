import { expect, test } from 'vitest'
import { mimeTypeOf } from '@/client/recording/mime-type'

const all = { isWebKit: false, isTypeSupported: () => true }

test('a browser records WebM where it can', () => {
  expect(mimeTypeOf('voice', all)).toBe('audio/webm;codecs=opus')
  expect(mimeTypeOf('room', all)).toBe('audio/webm;codecs=opus')
  expect(mimeTypeOf('picture', all)).toBe('video/webm;codecs=vp8')
})

test('WebKit records MP4, though it says that it writes WebM', () => {
  expect(mimeTypeOf('voice', { ...all, isWebKit: true })).toBe('audio/mp4;codecs=mp4a.40.2')
})

test('a browser that records none of them records nothing', () => {
  expect(mimeTypeOf('voice', { isWebKit: false, isTypeSupported: () => false })).toBeNull()
})
