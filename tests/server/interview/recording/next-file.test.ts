import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNextFiles } from '@/server/interview/recording/next-file'
import { MediaFullError, type MediaStore } from '@/server/platform/media/media-store'

/** A store that notes what is begun and left, and has no room where `isFull`. */
function aStore() {
  const begun: string[] = []
  const left: string[] = []
  const standing = { isFull: false }
  const begin: MediaStore['begin'] = async (name) => {
    if (standing.isFull) throw new MediaFullError()
    begun.push(name)
    return { add: async () => {}, keep: async () => {}, abandon: async () => void left.push(name) }
  }
  return { begun, left, standing, files: createNextFiles({ begin } as MediaStore) }
}

describe('The file of the next chunk', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is begun before its chunk arrives, and is given once', async () => {
    const { begun, files } = aStore()
    files.prepare('voice')
    files.prepare('voice')
    const first = await files.take('voice')
    expect(begun).toEqual([first.name])
    expect(first.name).toBe(`voice/${first.fileId}`)
    const second = await files.take('voice')
    expect(begun).toEqual([first.name, second.name])
    expect(second.name).not.toBe(first.name)
  })

  it('is of one track: chunks that come at once, or of another track, get others', async () => {
    const { files } = aStore()
    files.prepare('voice')
    const taken = await Promise.all(['voice', 'voice', 'picture'].map((folder) => files.take(folder)))
    expect(new Set(taken.map(({ name }) => name)).size).toBe(3)
    expect(taken[2]?.name).toMatch(/^picture\//)
  })

  it('is left where no chunk comes, and not once one has come', async () => {
    const { begun, left, files } = aStore()
    files.prepare('voice')
    await vi.advanceTimersByTimeAsync(9_000)
    expect(left).toEqual([])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(left).toEqual(begun)
    files.prepare('voice')
    const { name } = await files.take('voice')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(left).not.toContain(name)
    expect((await files.take('voice')).name).not.toBe(name)
  })

  it('is begun anew where there was no room for it; that there is none is said to the chunk', async () => {
    const { standing, files } = aStore()
    standing.isFull = true
    files.prepare('voice')
    await expect(files.take('voice')).rejects.toBeInstanceOf(MediaFullError)
    files.prepare('voice')
    await vi.advanceTimersByTimeAsync(0)
    standing.isFull = false
    expect((await files.take('voice')).name).toMatch(/^voice\//)
  })
})
