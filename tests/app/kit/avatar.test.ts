import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Avatar } from '@/app/_kit/marks/avatar'

const initialsOf = (name: string) =>
  />([^<]*)</.exec(renderToStaticMarkup(createElement(Avatar, { name, personId: 'p' })))?.[1]

it.each([
  ['Inès Marchand', 'IM'],
  ['Jean Paul Le Goff', 'JG'],
  ['inès', 'I'],
  ['Inès (2)', 'I'],
  ['Inès M. (2)', 'IM'],
  ['', ''],
])('The initials of « %s » are « %s »', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
