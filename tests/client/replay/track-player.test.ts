import { describe, expect, it } from 'vitest'
import { createTrackPlayer } from '@/client/replay/track-player'
import { mediaElement } from '../../support/media-element'

const segments = [
  { fromMs: 2_000, toMs: 30_000, url: '/first' },
  { fromMs: 48_000, toMs: 90_000, url: '/second' },
]

function played() {
  const element = mediaElement()
  return { element, player: createTrackPlayer(element, segments) }
}
const at = (atMs: number, isPlaying = true) => ({ atMs, isPlaying, speed: 1 })

describe('a track of two segments', () => {
  it('plays the segment in which the clock is, from the clock’s place in it', () => {
    const { element, player } = played()
    expect(player.follow(at(50_000))).toBe('there')
    expect(element).toMatchObject({ src: '/second', currentTime: 2, paused: false, preservesPitch: true })
  })

  it('rests in its gap and before its first sample, with the next segment loaded', () => {
    const { element, player } = played()
    player.follow(at(29_000))
    expect(player.follow(at(30_000))).toBe('gap')
    expect(element).toMatchObject({ src: '/second', currentTime: 0, paused: true })
    expect(player.follow(at(1_000))).toBe('gap')
    expect(player.follow(at(90_000))).toBe('gap')
  })

  it('waits with the clock for data, and says so', () => {
    const { element, player } = played()
    element.readyState = 2
    expect(player.follow(at(10_000))).toBe('stalled')
    expect(player.follow(at(10_000, false))).toBe('there')
  })

  it('is a gap where its file is a little shorter than it was long', () => {
    const { element, player } = played()
    player.follow(at(29_900))
    element.ended = true
    expect(player.follow(at(29_950))).toBe('gap')
  })

  it('plays again after its end, once the clock was sent back', () => {
    const { element, player } = played()
    player.follow(at(29_900))
    element.ended = true
    expect(player.follow(at(10_000))).toBe('stalled')
    expect(element.currentTime).toBe(8)
  })

  it('says that this browser cannot play it, and holds nothing', () => {
    const { element, player } = played()
    player.follow(at(10_000))
    element.error = { code: 4 } as MediaError
    expect(player.follow(at(10_100))).toBe('unplayable')
    expect(element.paused).toBe(true)
  })

  it('says once that the browser wants a press first', async () => {
    const { element, player } = played()
    element.play = async () => {
      throw new DOMException('', 'NotAllowedError')
    }
    expect(player.follow(at(10_000))).toBe('there')
    await Promise.resolve()
    expect(player.follow(at(10_020))).toBe('blocked')
    element.play = async () => {
      throw new DOMException('', 'AbortError')
    }
    expect(player.follow(at(10_000))).toBe('there')
    await Promise.resolve()
    expect(player.follow(at(10_020))).toBe('there')
  })

  it('stands where a standing clock is sent', () => {
    const { element, player } = played()
    player.follow(at(10_000, false))
    player.follow(at(20_000, false))
    expect(element).toMatchObject({ currentTime: 18, paused: true })
  })

  it('lets go of its file at the end', () => {
    const { element, player } = played()
    player.follow(at(10_000))
    player.end()
    expect(element).toMatchObject({ src: '', paused: true })
  })
})
