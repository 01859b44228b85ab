import { describe, expect, it } from 'vitest'
import { createAfterPicture } from '@/app/_kit/after-picture'

function screen() {
  const waiting: (() => void)[] = []
  const told: string[] = []
  const follow = createAfterPicture<string>(
    (value) => told.push(value),
    (act) => waiting.push(act),
  )
  const picture = () => {
    for (const act of waiting.splice(0)) act()
  }
  return { follow, told, picture, waiting }
}

describe('what follows after a picture', () => {
  it('is told once the picture has been made, not before', () => {
    const { follow, told, picture } = screen()
    follow('a')
    expect(told).toEqual([])
    picture()
    expect(told).toEqual(['a'])
    picture()
    expect(told).toEqual(['a'])
  })

  it('is the last of several, and waits for one picture however many come', () => {
    const { follow, told, picture, waiting } = screen()
    for (const value of ['a', 'b', 'c']) follow(value)
    expect(waiting.length).toBe(1)
    picture()
    expect(told).toEqual(['c'])
    follow('d')
    picture()
    expect(told).toEqual(['c', 'd'])
  })
})
