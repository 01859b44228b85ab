import { describe, expect, it } from 'vitest'
import { createPassagePlayer } from '@/client/replay/passage-player'
import { mediaElement } from '../../support/media-element'

const stretch = { fromMs: 10_000, toMs: 30_000 }
function played() {
  const [advisor, beneficiary] = [mediaElement(), mediaElement()]
  const voices = [
    { element: advisor, file: { ...stretch, url: '/advisor' } },
    { element: beneficiary, file: { ...stretch, url: '/beneficiary' } },
  ]
  return { advisor, beneficiary, player: createPassagePlayer(voices, stretch) }
}

describe('a passage of two voices', () => {
  it('waits until both have sound, then plays both from its beginning', () => {
    const { advisor, beneficiary, player } = played()
    beneficiary.readyState = 1
    expect(player.step(0)).toEqual({ standing: 'waits', doneMs: 0 })
    expect(player.step(500)).toEqual({ standing: 'waits', doneMs: 0 })
    beneficiary.readyState = 4
    expect(player.step(16).standing).toBe('plays')
    expect(player.step(16)).toEqual({ standing: 'plays', doneMs: 16 })
    expect([advisor.src, beneficiary.src]).toEqual(['/advisor', '/beneficiary'])
    expect([advisor.paused, beneficiary.paused]).toEqual([false, false])
  })

  it('is over at its end, also where a voice is a little shorter', () => {
    const { advisor, beneficiary, player } = played()
    player.step(0)
    for (const element of [advisor, beneficiary]) element.currentTime = 19.96
    Object.assign(advisor, { ended: true, readyState: 2 })
    expect(player.step(19_940).standing).toBe('plays')
    expect(player.step(60)).toEqual({ standing: 'over', doneMs: 20_000 })
  })

  it('says so where one voice is gone or cannot be played, and plays none', () => {
    const { advisor, player } = played()
    player.step(0)
    advisor.error = {} as MediaError
    expect(player.step(16).standing).toBe('unplayable')
    player.end()
    expect(advisor).toMatchObject({ paused: true, src: '' })
  })
})
