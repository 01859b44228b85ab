import type { ReactNode } from 'react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ObserverCard } from '@/app/_live/briefing/cards/observer-card'
import { ReadyPanel } from '@/app/_live/briefing/ready-panel'
import type { LiveSessionState } from '@/domain/live-session/state'
import { aDebrief, messagesIn } from '@/tests/reading/paper/debrief'
import { all, type Element, tagged, textOf } from '@/tests/reading/renderers/markup'
import { liveOf, renderScreen } from '@/tests/reading/renderers/screen'

vi.mock('@/app/_preferences/use-preferences', () => ({
  usePreferences: () => ({ preferences: { hotkeys: { on: true, overrides: {} } }, change: () => undefined }),
}))
vi.mock('@/app/_live/session/use-is-unsupervised', () => ({ useIsUnsupervised: () => false }))

let messages: Awaited<ReturnType<typeof messagesIn>>
beforeAll(async () => {
  messages = await messagesIn('fr')
})

/** A part of a briefing as its observer first sees it. */
function drawn(content: ReactNode, change: (state: LiveSessionState) => Partial<LiveSessionState>): Element {
  const { given } = aDebrief([], null, 'observer')
  const live = liveOf(given)
  const state = { ...live.state, ...change(live.state) }
  return renderScreen(content, { live: { ...live, state }, locale: 'fr', messages })
}

describe('the briefing of an observer', () => {
  it('shows the grid: each code with its key, what it is and what it is not', () => {
    const screen = drawn(<ObserverCard />, () => ({ focus: null }))
    const empathy = all(screen, tagged('li')).find((line) => textOf(line).includes('Empathie'))
    const said = empathy ? textOf(empathy) : ''
    expect(said).toContain('Nomme un ressenti avec prudence · « Si je vous suis… »')
    expect(said).toContain('Rassure au point de couper l’émotion')
    expect(said).toContain('Comprendre comme si l’on était à la place de la personne')
    expect(empathy && all(empathy, tagged('kbd')).map(textOf)).toEqual(['E', '⇧E'])
    const { grid } = aDebrief([], null, 'observer').given.room
    for (const { label } of grid.codes) expect(textOf(screen)).toContain(label.fr)
    expect(textOf(screen)).toContain('Pas encore choisi')
  })

  it('shows the focus that the advisor has chosen', () => {
    const screen = drawn(<ObserverCard />, () => ({ focus: 'empathy' }))
    const [focus] = all(screen, tagged('section')).filter((part) => textOf(part).includes('Focus d’Inès'))
    expect(focus && textOf(focus)).toContain('Empathie')
  })
})

describe('the question whether a person is ready', () => {
  it('shows as answered once they said so', () => {
    const heading = (ready: ReadonlySet<string>) =>
      all(
        drawn(<ReadyPanel />, () => ({ ready })),
        tagged('h2'),
      )
        .map(textOf)
        .join()
    expect(heading(new Set())).toMatch(/^Êtes-vous prête\s\?$/u)
    const { viewer } = aDebrief([], null, 'observer').given.room
    expect(heading(new Set([viewer.personId]))).toBe('Vous êtes prête')
  })
})
