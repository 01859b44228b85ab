import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createKnownTracks, sha256 } from '@/server/interview/recording/track-rows'
import type { Queryable } from '@/server/platform/queryable'

const right = 'r'.repeat(43)

/** A database that holds tracks of one right, and counts how often it is asked. */
function tracksOf(held: { right: string }) {
  let asked = 0
  const query = async () => {
    asked += 1
    return { rows: [{ id: 'track', destroyedAt: null, deviceToldAt: null, rightHash: sha256(held.right) }] }
  }
  return { database: { query } as unknown as Queryable, asked: () => asked }
}

describe('The tracks to which chunks came a moment ago', () => {
  it('are asked for once in ten seconds', async () => {
    let now = 0
    const [known, { database, asked }] = [createKnownTracks(() => now), tracksOf({ right })]
    const trackId = randomUUID()
    for (now of [0, 2_000, 9_999])
      expect(await known.find(database, trackId, right)).toMatchObject({ id: 'track' })
    expect(asked()).toBe(1)
    now = 10_000
    await known.find(database, trackId, right)
    expect(asked()).toBe(2)
  })

  it('hold no wrong right, and are no track of another right', async () => {
    const [known, { database, asked }] = [createKnownTracks(), tracksOf({ right })]
    const trackId = randomUUID()
    expect(await known.find(database, trackId, 'w'.repeat(43))).toBeNull()
    expect(await known.find(database, trackId, right)).not.toBeNull()
    expect(await known.find(database, trackId, 'w'.repeat(43))).toBeNull()
    expect(await known.find(database, trackId, right)).not.toBeNull()
    expect(asked()).toBe(3)
  })

  it('end a right that was replaced after ten seconds', async () => {
    let now = 0
    const held = { right }
    const [known, { database }] = [createKnownTracks(() => now), tracksOf(held)]
    const trackId = randomUUID()
    await known.find(database, trackId, right)
    held.right = 'n'.repeat(43)
    now = 10_000
    expect(await known.find(database, trackId, right)).toBeNull()
    expect(await known.find(database, trackId, held.right)).not.toBeNull()
  })
})
