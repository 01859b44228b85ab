import { matchesName, plainWords } from '@/domain/person/matches-name'

/** Whether a person is asked for: each word begins a word of the name, or stands in the address. */
export function isFound({ name, email }: { name: string; email: string | null }, asked: string): boolean {
  return plainWords(asked).every((word) => matchesName(name, word) || email?.includes(word) === true)
}
