import classes from './avatar.module.css'

type AvatarProps = { name: string; personId: string; size?: number }

const tints = ['a', 'b', 'c', 'd', 'e'] as const

/** Initials on a tint of their own, the same on every screen. The name stands beside it. */
export function Avatar({ name, personId, size = 28 }: AvatarProps) {
  const fontSize = size < 28 ? 11 : Math.max(12, Math.round(size * 0.38))
  return (
    <span
      className={classes.avatar}
      data-tint={tintOf(personId)}
      style={{ width: size, height: size, fontSize }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  )
}

function tintOf(personId: string): (typeof tints)[number] {
  let sum = 0
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973
  return tints[sum % tints.length] ?? 'a'
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
