import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultPreferences } from '@/domain/person/default-preferences'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())

const overrides = { 'code:empathy': { code: 'KeyK', shift: false }, undo: null }

describe('a person’s settings', () => {
  test('are the defaults until they change something', async () => {
    const person = await stage.person('Claire Dubreuil')
    expect(await stage.as(person).person.preferences()).toEqual(defaultPreferences)
  })

  test('change one at a time, and the others stay', async () => {
    const caller = stage.as(await stage.person('Claire Dubreuil'))
    await caller.person.savePreferences({ hotkeys: { on: true, overrides } })
    const saved = await caller.person.savePreferences({ reactionOffsetMs: 700 })
    expect(saved).toEqual({
      ...defaultPreferences,
      hotkeys: { on: true, overrides },
      reactionOffsetMs: 700,
    })
    expect(await caller.person.preferences()).toEqual(saved)
  })

  test('two windows that change different ones at once lose neither', async () => {
    const caller = stage.as(await stage.person('Claire Dubreuil'))
    await Promise.all([
      caller.person.savePreferences({ sound: true }),
      caller.person.savePreferences({ vibration: false }),
      caller.person.savePreferences({ reactionOffsetMs: 300 }),
    ])
    expect(await caller.person.preferences()).toEqual({
      ...defaultPreferences,
      sound: true,
      vibration: false,
      reactionOffsetMs: 300,
    })
  })

  test('reset keys are gone, not merged with those of before', async () => {
    const caller = stage.as(await stage.person('Claire Dubreuil'))
    await caller.person.savePreferences({ hotkeys: { on: false, overrides } })
    await caller.person.savePreferences({ hotkeys: { on: true, overrides: {} } })
    expect(await caller.person.preferences()).toEqual(defaultPreferences)
  })

  test('are their own: no other person reads or changes them', async () => {
    const [claire, paul] = [await stage.person('Claire Dubreuil'), await stage.person('Paul Nguyen')]
    await stage.as(claire).person.savePreferences({ sound: true })
    expect(await stage.as(paul).person.preferences()).toEqual(defaultPreferences)
    await stage.as(paul).person.savePreferences({ reactionOffsetMs: 100 })
    expect(await stage.as(claire).person.preferences()).toEqual({ ...defaultPreferences, sound: true })
    expect(await reasonFor(stage.as(null).person.preferences())).toBe('signedOut')
    expect(await reasonFor(stage.as(null).person.savePreferences({ sound: true }))).toBe('signedOut')
  })

  test('of a newer or a broken release still open, and are not thrown away by a save', async () => {
    const person = await stage.person('Claire Dubreuil')
    const body = { reactionOffsetMs: 'soon', tempo: 3, sound: true }
    await stage.database.pool.query(`insert into person_preferences (user_id, body) values ($1, $2)`, [
      person.id,
      JSON.stringify(body),
    ])
    expect(await stage.as(person).person.preferences()).toEqual({ ...defaultPreferences, sound: true })
    await stage.as(person).person.savePreferences({ vibration: false })
    const { rows } = await stage.database.pool.query(
      `select body from person_preferences where user_id = $1`,
      [person.id],
    )
    expect(rows[0]?.body).toEqual({ ...body, vibration: false })
  })

  test('beyond what can be set are refused', async () => {
    const caller = stage.as(await stage.person('Claire Dubreuil'))
    expect(await reasonFor(caller.person.savePreferences({ reactionOffsetMs: 6_000 }))).toBe('invalid')
    const reserved = { undo: { code: 'Escape', shift: false } }
    const wish = { hotkeys: { on: true, overrides: reserved } }
    expect(await reasonFor(caller.person.savePreferences(wish))).toBe('invalid')
  })
})
