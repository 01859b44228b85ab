import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beginSending,
  type DraftSync,
  editField,
  endSending,
  openSync,
  readAgain,
  shownContent,
  takeBackSending,
  undelivered,
} from '@/domain/library/draft-sync'
import { fieldEditsSchema, isSameValue, mostEdits, ORDER } from '@/domain/library/field-edit'
import { mergeEdits, valueAt } from '@/domain/library/merge-edits'

const content = {
  referral: { fr: 'Il hésite.', en: 'He hesitates.' },
  reveals: [{ id: 'arm', line: { fr: 'Mon bras.', en: 'My arm.' } }],
}
const opened = () => openSync({ content, revision: 3, aside: [] })
const typed = (sync: DraftSync, path: string, to: unknown) => editField(sync, path.split('.'), to)

describe('what is typed', () => {
  test('is shown at once, and waits as one edit of the field from what it was', () => {
    const sync = typed(typed(opened(), 'referral.fr', 'Il'), 'referral.fr', 'Il doute.')
    expect(shownContent(sync)).toMatchObject({ referral: { fr: 'Il doute.' } })
    expect(sync.waiting).toEqual([{ path: ['referral', 'fr'], from: 'Il hésite.', to: 'Il doute.' }])
  })

  test('and put back as it was is nothing to send', () => {
    expect(typed(typed(opened(), 'referral.fr', 'x'), 'referral.fr', 'Il hésite.').waiting).toEqual([])
  })

  test('over what is under way begins from that, and is sent after it', () => {
    const sync = typed(beginSending(typed(opened(), 'referral.fr', 'un')), 'referral.fr', 'deux')
    expect(sync.waiting).toEqual([{ path: ['referral', 'fr'], from: 'un', to: 'deux' }])
    expect(beginSending(sync)).toBe(sync)
  })

  test('in a reveal that was added and taken out again leaves nothing to send', () => {
    const added = typed(opened(), 'reveals.son', { id: 'son', line: { fr: '', en: '' } })
    const filled = typed(added, 'reveals.son.line.fr', 'Mon fils.')
    expect(undelivered(typed(filled, 'reveals.son', null))).toEqual([])
  })

  test('stays where another author writes, and is sent from what its author had read', () => {
    const mine = typed(opened(), 'referral.fr', 'Il doute.')
    const theirs = {
      content: { ...content, referral: { fr: 'Il a peur.', en: 'He fears.' } },
      revision: 4,
      aside: [],
    }
    const sync = readAgain(mine, theirs)
    expect(shownContent(sync)).toMatchObject({ referral: { fr: 'Il doute.', en: 'He fears.' } })
    expect(sync.waiting[0]?.from).toBe('Il hésite.')
  })

  test('is sent as far as one save takes it, and the rest after that', () => {
    const waiting = Array.from({ length: mostEdits + 5 }, (_, to) => ({
      path: [`field${to}`],
      from: null,
      to,
    }))
    const sync = beginSending({ ...opened(), waiting })
    expect([sync.sending?.length, sync.waiting.length]).toEqual([mostEdits, 5])
    expect(fieldEditsSchema.safeParse(sync.sending).success).toBe(true)
    expect(beginSending(endSending(sync, opened().server)).sending).toHaveLength(5)
  })

  test('as another order of a list waits once, unless something came in between', () => {
    const order = (sync: DraftSync, ...names: string[]) => editField(sync, ['reveals', ORDER], names)
    const two = typed(opened(), 'reveals.son', { id: 'son' })
    const moved = order(order(two, 'son', 'arm'), 'arm', 'son')
    expect(moved.waiting).toEqual(two.waiting)
    expect(order(order(two, 'son', 'arm'), 'son', 'arm').waiting).toHaveLength(2)
    const third = typed(order(two, 'son', 'arm'), 'reveals.job', { id: 'job' })
    expect(order(third, 'job', 'son', 'arm').waiting).toHaveLength(4)
  })

  test('and refused is kept and shown', () => {
    const sync = takeBackSending(beginSending(typed(opened(), 'referral.fr', 'Il doute.')))
    expect(undelivered(sync)).toHaveLength(1)
    expect(shownContent(sync)).toMatchObject({ referral: { fr: 'Il doute.' } })
  })
})

test('an answer that comes late does not bring older content back', () => {
  const newer = readAgain(opened(), { content: { referral: 'newer' }, revision: 9, aside: [] })
  expect(endSending(newer, { content: { referral: 'older' }, revision: 5, aside: [] }).server.revision).toBe(
    9,
  )
})

const paths = fc.constantFrom('referral.fr', 'referral.en', 'reveals.arm.line.fr', 'reveals.arm.line.en')
const acts = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('type' as const), path: paths, text: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.constant({ type: 'send' as const }),
    fc.constant({ type: 'lose' as const }),
    fc.constant({ type: 'answer' as const }),
  ),
  { maxLength: 30 },
)

test('alone, whatever is lost on the way and sent again, the server ends with what is shown, and nothing stands aside', () => {
  fc.assert(
    fc.property(acts, (all) => {
      let sync = opened()
      let server = { content: content as Record<string, unknown>, revision: 3, aside: [] }
      const deliver = () => {
        const merged = mergeEdits(server.content, sync.sending ?? [])
        expect(merged.contested).toEqual([])
        server = { ...server, content: { ...merged.content }, revision: server.revision + 1 }
      }
      for (const act of all) {
        if (act.type === 'type') sync = typed(sync, act.path, act.text)
        if (act.type === 'send') sync = beginSending(sync)
        // The server has it, its answer is lost: the same edits go again.
        if (act.type === 'lose' && sync.sending) deliver()
        if (act.type === 'answer' && sync.sending) {
          deliver()
          sync = endSending(sync, server)
        }
      }
      for (let rounds = 0; undelivered(sync).length > 0 && rounds < 4; rounds += 1) {
        sync = beginSending(sync)
        deliver()
        sync = endSending(sync, server)
      }
      expect(isSameValue(shownContent(sync), server.content)).toBe(true)
      expect(valueAt(server.content, ['reveals', 'arm', 'id'])).toBe('arm')
    }),
  )
})
