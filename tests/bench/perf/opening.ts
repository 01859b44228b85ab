import type { Browser } from '@playwright/test'
import type { AppServer } from '../../support/app-server'
import { scriptingOf } from '../open-debrief'
import { castInDebrief } from '../past-interview'
import { median } from '../statistics'
import { type Line, line } from './line'
import { SLOWER } from './slow-page'

const ROUNDS = 5

/** Script until a debrief of 5,000 facts has nothing more to do, against the same page with an empty session. */
export async function opening(browser: Browser, app: AppServer): Promise<Line[]> {
  const [long, short] = [await castInDebrief(app, 5_000), await castInDebrief(app, 0)]
  const [ours, floor]: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = [
      await scriptingOf(browser, app, long, SLOWER),
      await scriptingOf(browser, app, short, SLOWER),
    ]
    if (round === 0) continue
    ours.push(pair[0] ?? Number.NaN)
    floor.push(pair[1] ?? Number.NaN)
  }
  const ratios = ours.map((ms, round) => ms / (floor[round] ?? Number.NaN))
  return [
    line('open a debrief of 5,000 facts: scripting until idle', 'ms', ours),
    line('the same with an empty session', 'ms', floor),
    line('their ratio', '×', [median(ratios)], { mustBe: 2, also: 'aim 1.3' }),
  ]
}
