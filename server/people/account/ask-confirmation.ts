import { randomUUID } from 'node:crypto'
import { DomainError } from '@/domain/domain-error'
import { makeAddressLink } from '@/server/people/sign-in/address-link'
import { type MailSwitch, mailWorks } from '@/server/platform/mail-works'
import { post } from '@/server/platform/outbox/post'
import type { Runtime } from '@/server/platform/runtime'
import { readAddressee } from './addressee'
import { type Owner, readOwnAccount, requireOwnAccount } from './own-account'

const HOURS = 24

/**
 * Has a letter sent to the address of one's own account, whose link confirms it. An address that is confirmed gets none.
 * @throws DomainError personaKeepsAccount; unavailable where no mail is sent
 */
export async function askConfirmation(
  runtime: Runtime & { readonly env: MailSwitch },
  { person }: Owner,
  { origin }: { origin: string },
): Promise<void> {
  requireOwnAccount(person)
  if (!mailWorks(runtime.env)) throw new DomainError('unavailable')
  await runtime.database.db.transaction(async (tx) => {
    const { email, isEmailVerified } = await readOwnAccount(tx, person.id, true)
    if (isEmailVerified) return
    const expiresAt = new Date(Date.now() + HOURS * 3_600_000)
    const token = await makeAddressLink(tx, { personId: person.id, email }, expiresAt)
    await post(tx, {
      key: `addressChange ${randomUUID()}`,
      to: { address: email, ...(await readAddressee(tx, person.id)) },
      about: {
        kind: 'addressChange',
        url: `${origin}/address/${token}`,
        newAddress: email,
        expiresAt: expiresAt.getTime(),
        isOwn: true,
      },
      cohortId: null,
    })
  })
}
