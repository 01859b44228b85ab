import { expect, test } from 'vitest'
import { createDeviceStore } from '@/client/recording/device-store'

test('a device that keeps nothing says so, so that the recording stops', async () => {
  const full = createDeviceStore(() => Promise.reject(new DOMException('full', 'QuotaExceededError')))
  const item = { trackId: 'voice', segment: 0, number: 0, isEnd: false, ms: 2_000, bytes: 1 }
  await expect(full.keep(item, new Uint8Array([1]))).rejects.toThrow('full')
  await expect(full.tracks()).rejects.toThrow('full')
})
