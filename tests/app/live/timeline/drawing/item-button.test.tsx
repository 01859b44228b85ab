import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ItemButton } from '@/app/_live/timeline/drawing/item-button'
import { drawnOf } from '@/app/_live/timeline/drawing/shape-paths'
import { timeZone } from '@/i18n/locale'
import { crowdsOf } from '@/reading/lanes/crowds'
import { itemAt } from '../items'

const acts = { choose: () => undefined, show: () => undefined, reach: () => undefined }
const valences = ['breached', 'missed', 'demonstrated'] as const

/** How high the button of a shape stands over others, by its valence. */
function heightsOf(crowds: ReturnType<typeof crowdsOf>) {
  return new Map(
    crowds.map((crowd) => {
      const markup = renderToStaticMarkup(
        <NextIntlClientProvider locale="fr" messages={{}} timeZone={timeZone} onError={() => undefined}>
          <ItemButton crowd={crowd} y={0} reachable={false} chosenId={null} away={false} acts={acts} />
        </NextIntlClientProvider>,
      )
      return [crowd.lead.valence, Number(/data-weight="(\d)"/.exec(markup)?.[1] ?? 0)]
    }),
  )
}

test.each([3, 120])('in a row of %i, the shape drawn on top is the one whose button lies on top', (count) => {
  const items = Array.from({ length: count }, (_, at) =>
    itemAt(at * 1_000, { id: String(at), valence: valences[at % 3] ?? null }),
  )
  const crowds = crowdsOf(items, 7 / 1_000, new Set())
  const drawn = drawnOf(crowds, null, ({ atMs }) => ({ x: atMs, y: 0 })).flatMap((each) =>
    each.kind === 'shape' ? [each.sign.valence] : [],
  )
  const heights = heightsOf(crowds)
  expect(drawn).toHaveLength(3)
  expect([...heights.keys()].sort((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0))).toEqual(drawn)
  expect(new Set(heights.values()).size).toBe(3)
})
