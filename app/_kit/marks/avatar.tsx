'use client'

import { use } from 'react'
import classes from './avatar.module.css'
import { TintsContext } from './avatar-tints'
import { tintOf } from './tints-of'

type AvatarProps = { name: string; personId: string; size?: number }

/** Initials on a tint: among people of one live session, a tint of their own. The name stands beside it. */
export function Avatar({ name, personId, size = 28 }: AvatarProps) {
  const given = use(TintsContext).get(personId)
  const fontSize = size < 28 ? 11 : Math.max(12, Math.round(size * 0.38))
  return (
    <span
      className={classes.avatar}
      data-tint={given ?? tintOf(personId)}
      style={{ width: size, height: size, fontSize }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  )
}

/** A number that tells people of one name apart, « Inès (2) », is no part of their name. */
function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => !word.startsWith('('))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
