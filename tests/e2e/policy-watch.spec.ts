import { expect, takeRefusals, test } from './stage'

test('what the content security policy refuses is noticed, in the words of each browser', {
  tag: '@firefox',
}, async ({ cast, openAs }) => {
  const page = await openAs(cast.coordinator, '/today')
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { outline-style: dotted }'
    document.body.append(style)
  })
  const refused: string[] = []
  await expect
    .poll(() => {
      refused.push(...takeRefusals())
      return refused
    })
    .toEqual([expect.stringContaining('style-src')])
  expect(await page.evaluate(() => getComputedStyle(document.body).outlineStyle)).toBe('none')
})
