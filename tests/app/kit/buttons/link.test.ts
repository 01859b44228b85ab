import { expect, it } from 'vitest'
import { Link } from '@/app/_kit/buttons/link'

it('A link asks for nothing before it is followed, whatever it is given', () => {
  const given = { href: '/today', children: 'Aujourd’hui', prefetch: true }
  expect(Link(given).props).toEqual({ ...given, prefetch: false })
})
