import { describe, expect, it } from 'vitest'
import { isReminder, type LetterAbout, letterAboutSchema, signsIn } from '@/domain/mail/letter'
import { afterFault, letterFaults, maySendAgain, mostAttempts, usefulUntil } from '@/domain/mail/outbox'

const invitation: LetterAbout = {
  kind: 'invitation',
  url: 'https://triade.example/join/x',
  role: 'learner',
  cohortName: 'Printemps',
  invitedBy: 'Sandrine',
  expiresAt: 1_000,
}
const magicLink: LetterAbout = { kind: 'magicLink', url: 'https://triade.example/in', expiresAt: 1_000 }

describe('A letter that did not leave', () => {
  it.each(['unreachable', 'deferred', 'credentials', 'noTls', 'internal'] as const)(
    'is tried again when %s, and given up at last',
    (fault) => {
      expect(afterFault(fault, 1)).toBe('queued')
      expect(afterFault(fault, mostAttempts - 1)).toBe('queued')
      expect(afterFault(fault, mostAttempts)).toBe('dead')
    },
  )

  it('is given up at once where the server wants nothing of it, or its moment has passed', () => {
    expect(afterFault('refused', 1)).toBe('dead')
    expect(afterFault('tooLate', 1)).toBe('dead')
  })

  it('is left without a word where its reader waits for it no more', () => {
    expect(afterFault('gone', 1)).toBe('dropped')
    expect(afterFault('unwanted', 1)).toBe('dropped')
  })

  it('has a fate for every fault', () => {
    for (const fault of letterFaults) expect(['queued', 'dead', 'dropped']).toContain(afterFault(fault, 1))
  })
})

describe('A coordinator', () => {
  it('may send a dead letter again while its link holds', () => {
    expect(maySendAgain('dead', invitation, 0, 999)).toBe(true)
    expect(maySendAgain('dead', invitation, 0, 1_000)).toBe(false)
    expect(maySendAgain('sent', invitation, 0, 0)).toBe(false)
    expect(maySendAgain('queued', invitation, 0, 0)).toBe(false)
  })

  it('never sends a link that signs its reader in', () => {
    expect(maySendAgain('dead', magicLink, 0, 0)).toBe(false)
    expect(signsIn('magicLink') && signsIn('passwordReset') && signsIn('addressChange')).toBe(true)
    expect(signsIn('invitation')).toBe(false)
  })
})

describe('A letter', () => {
  it('is worth sending as long as its link or its hour', () => {
    expect(usefulUntil(magicLink, 0)).toBe(1_000)
    expect(usefulUntil({ kind: 'tomorrow', liveSessionId: 'x', scheduledFor: 5 }, 0)).toBe(5)
    expect(usefulUntil({ kind: 'selfAssessmentOwed', liveSessionId: 'x' }, 0)).toBeGreaterThan(0)
  })

  it('is a reminder where its reader can do without', () => {
    expect(isReminder('tomorrow')).toBe(true)
    expect(isReminder('sessionCancelled')).toBe(false)
  })

  it('carries addresses of pages only', () => {
    const url = 'javascript:alert(1)'
    expect(letterAboutSchema.safeParse({ ...magicLink, url }).success).toBe(false)
    expect(letterAboutSchema.safeParse(magicLink).success).toBe(true)
  })
})
