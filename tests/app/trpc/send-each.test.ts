import { expect, it } from 'vitest'
import { sendEach } from '@/app/_trpc/send-each'

it('A letter that is refused keeps no other from leaving', async () => {
  const refusal = new Error('refused')
  const outcome = await sendEach(['Lucas', 'Inès', 'Samira'], async (name) => {
    if (name === 'Inès') throw refusal
    return name
  })
  expect(outcome).toEqual({ answers: ['Lucas', 'Samira'], refusals: [refusal] })
})
