import { dictionary } from '@zxcvbn-ts/language-common'

/** Of a place where people learn to accompany; the list knows none of them. */
const ofTheTrade = ['accompagnement', 'bienvenue', 'conseil', 'doudou', 'entretien', 'formation', 'promotion']
let listed: ReadonlySet<string> | null = null

/** Whether a password, in small letters, is among the 49,000 most used. The list (MIT) is kept by zxcvbn-ts. */
export function isCommonPassword(word: string): boolean {
  listed ??= new Set([...dictionary['passwords-common'], ...ofTheTrade])
  return listed.has(word)
}
