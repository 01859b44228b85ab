import type { Locator, Page } from '@playwright/test'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { people } from '@/server/operate/demonstration/people'
import { enterDemo } from '../support/api'
import type { AppServer } from '../support/app-server'
import { expect, type OpenAs, test } from './stage'

const stageOf = (page: Page) => page.getByRole('region', { name: 'Les trois regards' })
const cursorOf = (page: Page) => page.getByRole('slider', { name: 'Curseur de la frise' })
const viewOf = (page: Page) => page.getByRole('slider', { name: 'Partie en vue' })

/** A closed interview of the demonstration with this much of it in sight: each key press looks a half closer. */
async function openZoomed(app: AppServer, openAs: OpenAs, presses: number): Promise<Page> {
  const claire = await enterDemo(app.url, people.claire.id, people.claire.name)
  const page = await openAs(claire, `/sessions/${demoId('past sylvie')}`)
  await cursorOf(page).focus()
  await expect(viewOf(page)).toHaveAttribute('aria-valuetext', 'tout l’entretien')
  for (let press = 0; press < presses; press += 1) await page.keyboard.press('+')
  if (presses > 0) await expect(viewOf(page)).toHaveAttribute('aria-valuetext', /^de /u)
  return page
}

type Drawn = { readonly shapes: readonly string[]; readonly words: readonly string[] }

/** Where every shape and every time stands on the screen, in whole pixels. */
function drawnIn(stage: Locator): Promise<Drawn> {
  return stage.evaluate((section) => {
    const toolbar = section.querySelector('[role=toolbar]')
    const plot = toolbar?.parentElement?.parentElement?.getBoundingClientRect()
    if (!plot) throw new Error('there is no timeline')
    const isInside = (x: number) => x > plot.left + 16 && x < plot.right - 16
    const paths = [...section.querySelectorAll<SVGPathElement>('path[marker-start]')]
    const points = paths.flatMap((path) => {
      const own = path.getScreenCTM()
      const kind = path.parentElement?.querySelector('marker')?.innerHTML.replaceAll(/id="[^"]*"/gu, '')
      return [...(path.getAttribute('d') ?? '').matchAll(/[ML](\S+) ([^MLh]+)/gu)]
        .map(([, x, y]) => new DOMPoint(Number(x), Number(y)).matrixTransform(own ?? undefined))
        .filter(({ x }) => isInside(x))
        .map(({ x, y }) => `${Math.round(x)} ${Math.round(y)} ${kind}`)
    })
    const words = [...section.querySelectorAll('svg text')]
      .map((text) => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }))
      .filter(({ text, box }) => /^\d\d:\d\d$/u.test(text) && isInside(box.left) && isInside(box.right))
      .map(({ text, box }) => `${text} ${Math.round(box.left)}`)
    return { shapes: points.sort(), words: words.sort() }
  })
}

/** The same places, with those a pixel away from each other taken for equal. */
function expectSamePlaces(these: Drawn, those: Drawn) {
  const apart = (a: string, b: string) => Math.abs(Number.parseInt(a, 10) - Number.parseInt(b, 10))
  const rest = (shape: string) => shape.replace(/^\d+ /u, '')
  const byKind = (shapes: readonly string[]) =>
    [...shapes].sort(
      (a, b) => rest(a).localeCompare(rest(b)) || Number.parseInt(a, 10) - Number.parseInt(b, 10),
    )
  const [mine, theirs] = [byKind(these.shapes), byKind(those.shapes)]
  expect(mine.map(rest)).toEqual(theirs.map(rest))
  const farthest = Math.max(...mine.map((shape, at) => apart(shape, theirs[at] ?? '')))
  expect(farthest).toBeLessThanOrEqual(1)
  const times = ({ words }: Drawn) => words.map((word) => word.split(' ')[0])
  expect(times(these)).toEqual(times(those))
}

/** Counts what changes within the layers that a hand moves, other than that they are moved. */
async function watchLayers(stage: Locator): Promise<void> {
  await stage.evaluate((section) => {
    const observer = new MutationObserver((records) => {
      const changes = records.filter(
        ({ target }) => !(target instanceof Element && target.matches('[data-layer]')),
      )
      section.setAttribute(
        'data-changes',
        String(Number(section.getAttribute('data-changes')) + changes.length),
      )
    })
    for (const layer of section.querySelectorAll('[data-layer]'))
      observer.observe(layer, { subtree: true, childList: true, attributes: true, characterData: true })
    section.setAttribute('data-changes', '0')
  })
}

/** A place on the lanes where nothing can be pressed, and how wide they are. */
async function groundOf(stage: Locator) {
  const plot = await stage.getByRole('toolbar').locator('../..').boundingBox()
  if (!plot) throw new Error('there is no timeline')
  return { x: plot.x + plot.width / 2, y: plot.y + 22, left: plot.x + 14, px: plot.width - 28 }
}

test('a drag moves the lanes as they are drawn, then lays them out as keys do', { tag: '@firefox' }, async ({
  app,
  openAs,
}) => {
  const page = await openZoomed(app, openAs, 3)
  const stage = stageOf(page)
  const { x, y, px } = await groundOf(stage)
  const before = await drawnIn(stage)
  expect(before.shapes.length).toBeGreaterThan(5)
  await watchLayers(stage)

  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 10; step += 1) await page.mouse.move(x - (px / 4) * (step / 10), y)
  await expect(viewOf(page)).toHaveAttribute('aria-valuetext', /^de 01:3\d à /u)
  const during = await drawnIn(stage)
  expect(during.shapes).not.toEqual(before.shapes)
  await expect(stage).toHaveAttribute('data-changes', '0')
  await page.mouse.up()
  await expect(stage).not.toHaveAttribute('data-changes', '0')
  const after = await drawnIn(stage)
  expectSamePlaces(during, after)

  const other = await openZoomed(app, openAs, 3)
  await other.keyboard.press('Shift+ArrowRight')
  await expect(viewOf(other)).toHaveAttribute('aria-valuetext', /^de 01:3\d à /u)
  expectSamePlaces(after, await drawnIn(stageOf(other)))
})

test('a zoom ends where keys end, and keeps the focus on its shape', async ({ app, openAs }) => {
  const page = await openZoomed(app, openAs, 0)
  const stage = stageOf(page)
  const { left, y } = await groundOf(stage)
  const focused = stage.getByRole('toolbar').getByRole('button', { name: /^00:58/u })
  await focused.focus()

  await page.mouse.move(left, y)
  await page.keyboard.down('Control')
  // As much as one press of a key, at the cursor, which stands at the beginning.
  const turn = -100 * Math.log(1.5)
  const seen = new Set<string | null>()
  for (let turns = 0; turns < 3; turns += 1) {
    await page.mouse.wheel(0, turn)
    const so = [...seen].at(-1) ?? 'tout l’entretien'
    await expect(viewOf(page)).not.toHaveAttribute('aria-valuetext', so)
    seen.add(await viewOf(page).getAttribute('aria-valuetext'))
  }
  await page.keyboard.up('Control')

  const other = await openZoomed(app, openAs, 3)
  const view = await viewOf(other).getAttribute('aria-valuetext')
  await expect(viewOf(page)).toHaveAttribute('aria-valuetext', view ?? '')
  await expect(focused).toBeFocused()
  await expect
    .poll(async () => {
      const [box, shapes] = [await focused.boundingBox(), (await drawnIn(stage)).shapes]
      const at = box && Math.round(box.x + box.width / 2)
      return shapes.some((shape) => Math.abs(Number.parseInt(shape, 10) - (at ?? 0)) <= 1)
    })
    .toBe(true)
  expectSamePlaces(await drawnIn(stage), await drawnIn(stageOf(other)))
})
