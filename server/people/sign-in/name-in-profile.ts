import { cleanName } from '@/domain/person/clean-name'
import { personNameMax, personNameSchema } from '@/domain/person/person-name-schema'

type Profile = { readonly [claim: string]: unknown }

/** What an institution calls a person, cleaned as every name is; without a name, the first part of their address. */
export function nameInProfile(profile: Profile): string {
  const { name, given_name, family_name, preferred_username, email } = profile
  const parts = [given_name, family_name].filter((part) => typeof part === 'string').join(' ')
  const localPart = typeof email === 'string' ? email.split('@', 1)[0] : undefined
  const offered = [name, parts, preferred_username, localPart?.replace(/[._]+/gu, ' ')]
  for (const each of offered) {
    if (typeof each !== 'string') continue
    const read = personNameSchema.safeParse(cleanName(each).slice(0, personNameMax))
    if (read.success) return read.data
  }
  return 'Sans nom'
}
