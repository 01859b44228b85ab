import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { namespaces } from '@/i18n/namespaces'

/** A choice among the three forms, as a French message writes it. */
const formChoice = /\{\w*[fF]orm, select, feminine \{[^{}]+\} masculine \{[^{}]+\} other \{[^{}]+\}\}/gu
/** Nouns that agree with the person they are said of; « conseiller » is also a verb (« y conseiller »). */
const noun =
  /(?<![\p{L}·])(?:(?<!\by )conseiller|conseillère|superviseu[rs]e?|observateur|observatrice|apprenante?|coordinateur|coordinatrice|formateur|formatrice|administrateur|administratrice)(?:s|·\p{L}+)?(?![\p{L}·])/giu

/** Where the person is not known: the picture of the entry, and a visitor who is signed out. */
const ofSomeoneUnknown = ['errors.signedOut', 'entry.preview.beneficiaryLine']
/** Where no one in particular is meant: a place to fill, a rule for a person still unknown, a word to be typed. */
const ofNobodyInParticular = [
  'cohort.overview.line',
  'cohort.practice.noLearners',
  'cohort.decisions.invite.text',
  'cohort.links.role.learner',
  'cohort.journal.act.linkMade',
  'cohort.journal.act.linkRevoked',
  'cohort.journal.act.invitationRoleChanged',
  'cohort.schedule.tooFew',
  'cohort.schedule.supervision.sharedHint',
  'cohort.schedule.supervision.blindHint',
  'cohort.invite.roles.learner',
  'cohort.invite.fault.unknownRole',
  'entry.demo.group.learner',
  'rounds.tooFew',
  'rounds.setup.fault.learners',
  'today.nothing.invite.text',
  'year.empty.noLearners',
]

const messages = namespaces.flatMap((namespace) => {
  const file = join(import.meta.dirname, '../../i18n/messages/fr', `${namespace}.json`)
  return leaves(JSON.parse(readFileSync(file, 'utf8')), namespace)
})

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
}

it('every French message that chooses a form has all three', () => {
  const half = messages.filter(
    ([, text]) => (text.match(/form, select/giu) ?? []).length !== (text.match(formChoice) ?? []).length,
  )
  expect(half.map(([key]) => key)).toEqual([])
})

it('no French message calls a person by a noun in a form of its own choosing', () => {
  const found = messages.filter(([, text]) => text.replace(formChoice, '…').match(noun))
  expect(found.map(([key]) => key).sort()).toEqual(ofNobodyInParticular.toSorted())
})

it('an unknown person is called in both forms', () => {
  const one = messages.filter(
    ([key, text]) =>
      ofNobodyInParticular.includes(key) &&
      (text.replace(formChoice, '…').match(noun) ?? []).some((each) => !each.includes('·')),
  )
  // A word to be typed in a list, where both are understood.
  expect(one.map(([key]) => key)).toEqual(['cohort.invite.fault.unknownRole'])
})

it('both forms are written out only where the person is not known', () => {
  const both = messages.filter(([, text]) => /\p{L}·\p{L}/u.test(text.replace(formChoice, '…')))
  const nobody = new Set([...ofSomeoneUnknown, ...ofNobodyInParticular])
  expect(both.map(([key]) => key).filter((key) => !nobody.has(key))).toEqual([])
})

it('nouns of seats and roles are said by one function, which knows the person they are said of', () => {
  const files = ['app', 'reading', 'server', 'client'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => `${folder}/${file}`),
  )
  const saying = files.filter((file) => {
    const text = readFileSync(file, 'utf8')
    const isOfCommon = text.includes("useTranslations('common')") && /\bt\(`role\.\$/u.test(text)
    return isOfCommon || /common\.(?:role|seatNoun)\b/u.test(text)
  })
  expect(saying).toEqual(['reading/words/nouns.ts'])
})
