import { randomUUID } from 'node:crypto'
import { DomainError } from '@/domain/domain-error'
import { takeAddressLink } from '@/server/people/sign-in/address-link'
import { post } from '@/server/platform/outbox/post'
import type { Shell } from '@/server/platform/shell'
import { readAddressee } from './addressee'
import { setAddress } from './change-address'
import { readOwnAccount } from './own-account'

/**
 * Takes the address that a letter went to: opening its link proves the mailbox. The address there was before is told.
 * @throws DomainError linkDead, addressTaken
 */
export async function confirmAddress(
  { database }: Shell,
  { token, origin }: { token: string; origin: string },
): Promise<void> {
  await database.db.transaction(async (tx) => {
    const wanted = await takeAddressLink(tx, token)
    if (wanted === null) throw new DomainError('linkDead')
    const { personId, email } = wanted
    const before = await readOwnAccount(tx, personId, true)
    await setAddress(tx, personId, { email, emailVerified: true })
    // A confirmation of the address there is: there is nothing to tell.
    if (before.email === email) return
    await post(tx, {
      key: `addressChanged ${randomUUID()}`,
      to: { address: before.email, ...(await readAddressee(tx, personId)) },
      about: { kind: 'addressChanged', url: `${origin}/account`, newAddress: email },
      cohortId: null,
    })
  })
}
