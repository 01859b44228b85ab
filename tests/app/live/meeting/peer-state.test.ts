import { describe, expect, it } from 'vitest'
import { isLost, isThere, peerState } from '@/app/_live/meeting/pieces/peer-state'

const there = { link: 'connected', lacksRelay: false, lacksAgreement: false, camera: 'on' } as const

describe('What is said of a person', () => {
  it('is that they are seen, or only heard where there are no pictures', () => {
    expect(peerState(there, 'open', 'video')).toBe('seen')
    expect(peerState(there, 'open', 'audio')).toBe('heard')
  })

  it('is that their camera is off, by choice or for want of one', () => {
    expect(peerState({ ...there, camera: 'off' }, 'open', 'video')).toBe('unseen')
    expect(peerState({ ...there, camera: 'none' }, 'muted', 'video')).toBe('unseen')
  })

  it('is that they follow in silence where no person is to hear them, whatever they send', () => {
    expect(peerState(there, 'shut', 'video')).toBe('shut')
    expect(peerState(there, 'shut', 'audio')).toBe('shut')
  })

  it('names what is missing before anything else', () => {
    expect(peerState({ ...there, link: 'broken' }, 'shut', 'video')).toBe('broken')
    expect(peerState({ ...there, link: 'broken', lacksRelay: true }, 'open', 'video')).toBe('noPath')
    expect(peerState({ ...there, link: 'connecting', lacksRelay: true }, 'open', 'audio')).toBe('noPath')
    expect(peerState({ ...there, link: 'connecting' }, 'open', 'audio')).toBe('connecting')
  })

  it('is that the two browsers do not agree, before any path is looked for', () => {
    const unlike = { ...there, link: 'broken', lacksAgreement: true, lacksRelay: true } as const
    expect(peerState(unlike, 'open', 'video')).toBe('noAgreement')
    expect(peerState({ ...unlike, link: 'away' }, 'open', 'video')).toBe('away')
  })

  it('blames no network for a person who is not here', () => {
    expect(peerState({ ...there, link: 'away', lacksRelay: true }, 'open', 'video')).toBe('away')
  })

  it('is a loss only where a way back can be offered', () => {
    const states = [
      'noAgreement',
      'noPath',
      'broken',
      'away',
      'connecting',
      'shut',
      'heard',
      'unseen',
      'seen',
    ] as const
    expect(states.filter(isLost)).toEqual(['noAgreement', 'noPath', 'broken'])
    expect(states.filter(isThere)).toEqual(['shut', 'heard', 'unseen', 'seen'])
  })
})
