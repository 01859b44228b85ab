import { describe, expect, it } from 'vitest'
import { clearLine, drawOn, noLine, pointOnGrid, setPoint, stepBack } from '@/app/_live/recall/drawn-line'

const at = (atMs: number, value: number) => ({ atMs, value })

describe('the line that an advisor draws', () => {
  it('begins where the dial stood, and takes points in order of time, one a moment', () => {
    const line = [at(60_000, 70), at(30_000, 40), at(60_000, 20)].reduce(setPoint, noLine)
    expect(line.points).toEqual([at(0, 50), at(30_000, 40), at(60_000, 20)])
  })

  it('follows the hand: what lay between its last two places is replaced, forwards and backwards', () => {
    const drawn = [at(10_000, 60), at(20_000, 80), at(30_000, 60)].reduce(setPoint, noLine)
    const forth = drawOn(setPoint(drawn, at(5_000, 50)), at(5_000, 50), at(35_000, 30))
    expect(forth.points).toEqual([at(0, 50), at(5_000, 50), at(35_000, 30)])
    const back = drawOn(setPoint(drawn, at(35_000, 30)), at(35_000, 30), at(15_000, 40))
    expect(back.points).toEqual([at(0, 50), at(10_000, 60), at(15_000, 40), at(35_000, 30)])
  })

  it('takes back one stroke or one point at a time, and a clearing as well', () => {
    const one = setPoint(noLine, at(10_000, 60))
    const two = drawOn(setPoint(one, at(20_000, 70)), at(20_000, 70), at(40_000, 90))
    expect(stepBack(two).points).toEqual(one.points)
    expect(clearLine(two).points).toEqual(noLine.points)
    expect(stepBack(clearLine(two)).points).toEqual(two.points)
    expect(stepBack(noLine)).toBe(noLine)
  })

  it('stays within the interview and the dial', () => {
    expect(pointOnGrid(-3_000, 120, 61_000)).toEqual(at(0, 100))
    expect(pointOnGrid(63_000, -4, 61_000)).toEqual(at(61_000, 0))
    expect(pointOnGrid(12_600, 41.6, 61_000)).toEqual(at(15_000, 42))
  })
})
