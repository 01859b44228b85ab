import { describe, expect, it } from 'vitest'
import {
  callbackAddress,
  discoveryAddress,
  readIdentityProviders,
} from '@/server/people/sign-in/identity-providers'
import { nameInProfile } from '@/server/people/sign-in/name-in-profile'

const university = {
  OIDC_UNIVERSITY_NAME: 'Université de Rennes',
  OIDC_UNIVERSITY_ISSUER: 'https://login.univ.example/realms/main/',
  OIDC_UNIVERSITY_CLIENT_ID: 'triade',
  OIDC_UNIVERSITY_CLIENT_SECRET: 'secret of the university',
}
const region = {
  OIDC_MY_REGION_NAME: 'Région',
  OIDC_MY_REGION_ISSUER: 'http://127.0.0.1:8080',
  OIDC_MY_REGION_CLIENT_ID: 'triade',
  OIDC_MY_REGION_CLIENT_SECRET: 'secret of the region',
}

describe('Institutions', () => {
  it('are none without OIDC_PROVIDERS, and as many as it names, in its order', () => {
    expect(readIdentityProviders({})).toEqual([])
    expect(readIdentityProviders(university)).toEqual([])
    const both = readIdentityProviders({
      ...university,
      ...region,
      OIDC_PROVIDERS: ' my-region, university ,',
    })
    expect(both.map(({ id, name }) => [id, name])).toEqual([
      ['my-region', 'Région'],
      ['university', 'Université de Rennes'],
    ])
  })
  it('are asked and come back at addresses made of theirs and ours', () => {
    const [found] = readIdentityProviders({ ...university, OIDC_PROVIDERS: 'university' })
    if (!found) throw new Error('none was read')
    expect(discoveryAddress(found)).toBe(
      'https://login.univ.example/realms/main/.well-known/openid-configuration',
    )
    expect(callbackAddress('https://triade.example', found)).toBe(
      'https://triade.example/api/auth/callback/university',
    )
  })
  it.each([
    [{ OIDC_PROVIDERS: 'a b' }, /^OIDC_PROVIDERS is wrong: it must be short names/],
    [{ OIDC_PROVIDERS: 'university,university' }, /each one once/],
    [{ OIDC_UNIVERSITY_NAME: ' ' }, /^OIDC_UNIVERSITY_NAME is missing: OIDC_PROVIDERS names university/],
    [{ OIDC_UNIVERSITY_NAME: 'x'.repeat(61) }, /^OIDC_UNIVERSITY_NAME is wrong/],
    [{ OIDC_UNIVERSITY_ISSUER: 'login.univ.example' }, /^OIDC_UNIVERSITY_ISSUER is wrong/],
    [{ OIDC_UNIVERSITY_ISSUER: 'http://login.univ.example' }, /^OIDC_UNIVERSITY_ISSUER is wrong/],
    [{ OIDC_UNIVERSITY_CLIENT_ID: '' }, /^OIDC_UNIVERSITY_CLIENT_ID is missing/],
    [{ OIDC_UNIVERSITY_CLIENT_SECRET: undefined }, /^OIDC_UNIVERSITY_CLIENT_SECRET is missing/],
  ])('described by %o stop the start with one sentence that names the variable', (change, sentence) => {
    const read = () => readIdentityProviders({ ...university, OIDC_PROVIDERS: 'university', ...change })
    expect(read).toThrow(sentence)
    expect(read).toThrow(expect.objectContaining({ name: 'ConfigurationError' }))
    expect(read).not.toThrow(/secret of the university/)
  })
})

describe('What an institution calls a person', () => {
  it.each([
    [{ name: ' Lise\u200b\nAubert ' }, 'Lise Aubert'],
    [{ name: '\u3164', given_name: 'Lise', family_name: 'Aubert' }, 'Lise Aubert'],
    [{ given_name: 'Lise' }, 'Lise'],
    [{ preferred_username: 'laubert' }, 'laubert'],
    [{ name: 42, email: 'lise.aubert@univ.example' }, 'lise aubert'],
    [{ name: 'x'.repeat(100) }, 'x'.repeat(80)],
    [{ email: '1234@univ.example' }, 'Sans nom'],
  ])('%o is %s here', (profile, name) => expect(nameInProfile(profile)).toBe(name))
})
