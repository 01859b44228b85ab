import { expect, test } from 'vitest'
import { fromJSONSchema } from 'zod'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { formats } from '@/domain/exchange/content-file'
import { publishedSchema } from '@/domain/exchange/json-schema'
import { libraryKinds } from '@/domain/library/item'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

const path = (name: string) => new URL(`../../../docs/schemas/${name}.json`, import.meta.url).pathname

test('the published schemas are what files are read by; `npx vitest run -u` on this test writes them anew', async () => {
  for (const kind of libraryKinds) {
    const text = `${JSON.stringify(publishedSchema(kind), null, 2)}\n`
    await expect(text).toMatchFileSnapshot(path(formats[kind]))
  }
})

test('they take what is built in and a text in one language, and refuse an unknown name or a text in another language', () => {
  const situations = fromJSONSchema(publishedSchema('scenario') as Parameters<typeof fromJSONSchema>[0])
  const grids = fromJSONSchema(publishedSchema('grid') as Parameters<typeof fromJSONSchema>[0])
  const file = (format: string, items: unknown[]) => ({ format, version: 1, items })
  expect(situations.safeParse(file('triade-situations', [...builtInScenarios])).error).toBeUndefined()
  expect(grids.safeParse(file('triade-grids', [cepEntretienV1])).error).toBeUndefined()
  const [first] = builtInScenarios
  expect(situations.safeParse(file('triade-situations', [{ ...first, levl: 1 }])).success).toBe(false)
  const saying = (referral: object) =>
    situations.safeParse(file('triade-situations', [{ ...first, referral }])).success
  expect(saying({ fr: 'a' })).toBe(true)
  expect(saying({ fr: 'a', de: 'a' })).toBe(false)
  expect(grids.safeParse(file('triade-situations', [cepEntretienV1])).success).toBe(false)
})
