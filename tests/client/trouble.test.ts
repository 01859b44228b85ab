import { describe, expect, test } from 'vitest'
import {
  isOutdated,
  noTrouble,
  noteTrouble,
  noticeOf,
  type Trouble,
  type TroubleInput,
} from '@/client/trouble'

const refused = (reason: string): TroubleInput => ({ type: 'refused', reason })
const served = (build: string): TroubleInput => ({ type: 'served', build })
const having = (...inputs: TroubleInput[]): Trouble => inputs.reduce(noteTrouble, noTrouble)
const say = (trouble: Trouble, isRealtimeRefused = false, isFaulty = false, isLive = false) =>
  noticeOf({ trouble, pageBuild: 'a', isRealtimeRefused, isFaulty, isLive })

describe('what a banner says', () => {
  const told: [sentence: string, inputs: TroubleInput[], notice: string | null][] = [
    ['nothing while all is well', [served('a'), { type: 'read' }, { type: 'accepted' }], null],
    ['nothing of refusals that concern one command', [refused('wrongMoment'), refused('internal')], null],
    ['a database out of reach', [refused('storageUnavailable')], 'storageUnavailable'],
    ['no more of it once something was read', [refused('storageUnavailable'), { type: 'read' }], null],
    ['a full disk', [refused('storageFull')], 'storageFull'],
    ['still that, though reading works', [refused('storageFull'), { type: 'read' }], 'storageFull'],
    ['no more of it once something was written', [refused('storageFull'), { type: 'accepted' }], null],
    ['being signed out', [refused('signedOut')], 'signedOut'],
    ['no more of it once an answer came', [refused('signedOut'), { type: 'read' }], null],
    ['a newer server', [served('a'), served('b')], 'outdated'],
    ['code that the server does not give', [{ type: 'lateCode', lateCode: 'missing' }], 'codeMissing'],
    ['nothing of code that is tried again', [{ type: 'lateCode', lateCode: 'retried' }], null],
    ['code gone with its release', [served('b'), { type: 'lateCode', lateCode: 'retried' }], 'codeGone'],
    [
      'no reload while the server does not answer',
      [served('b'), { type: 'lateCode', lateCode: 'unreachable' }],
      'codeUnreachable',
    ],
    [
      'no more of it once the code has come',
      [
        { type: 'lateCode', lateCode: 'unreachable' },
        { type: 'lateCode', lateCode: 'coming' },
      ],
      null,
    ],
    [
      'the worst first',
      [served('b'), refused('signedOut'), refused('storageUnavailable')],
      'storageUnavailable',
    ],
  ]
  test.each(told)('%s', (_sentence, inputs, notice) => {
    expect(say(having(...inputs))).toBe(notice)
  })

  test('an engine that refuses, when nothing is worse', () => {
    expect(say(noTrouble, true)).toBe('realtimeRefused')
    expect(say(having(refused('storageFull')), true)).toBe('storageFull')
  })

  test('a fault of the server at which acts wait, unless something is worse', () => {
    expect(say(noTrouble, true, true)).toBe('serverFault')
    expect(say(having(served('b')), false, true)).toBe('serverFault')
    expect(say(having(refused('storageUnavailable')), false, true)).toBe('storageUnavailable')
  })

  test('an engine elsewhere, which this page may not reach, while it is not live by another', () => {
    const blocked = having({ type: 'socketBlocked' })
    expect(say(blocked)).toBe('engineMoved')
    expect(say(blocked, true)).toBe('engineMoved')
    expect(say(blocked, false, false, true)).toBeNull()
  })

  test('a page that does not know its own release is not called old', () => {
    expect(isOutdated(having(served('b')), null)).toBe(false)
    expect(isOutdated(noTrouble, 'a')).toBe(false)
  })

  test('what changes nothing is the same object: nothing is drawn again', () => {
    const well = having(served('a'))
    expect(noteTrouble(well, { type: 'read' })).toBe(well)
  })
})
