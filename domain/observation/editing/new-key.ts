import { reservedNames } from '@/domain/content-key'

const longest = 48

/** A key for something called so: camel case without accents, told apart from those that are taken. */
export function newKey(name: string, taken: readonly string[], fallback: string): string {
  const words = name
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
  const joined = words
    .map((word, index) => (index === 0 ? word : capital(word)))
    .join('')
    .slice(0, longest)
  const base = /^[a-z]/.test(joined) ? joined : `${fallback}${capital(joined)}`
  const isFree = (key: string) => !taken.includes(key) && !reservedNames.includes(key)
  if (isFree(base)) return base
  for (let number = 2; ; number++) if (isFree(`${base}${number}`)) return `${base}${number}`
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
