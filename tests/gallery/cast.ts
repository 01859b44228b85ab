import { type ApiPerson, enterDemo } from '../support/api'

const names = {
  claire: 'Claire Dubreuil',
  ines: 'Inès Marchetti',
  thomas: 'Thomas Guérin',
  lea: 'Léa Aubert',
  sandrine: 'Sandrine Bellec',
  hugo: 'Hugo Perrin',
} as const

export type People = Readonly<Record<keyof typeof names, ApiPerson>>

/** The people of the demonstration whose eyes the pictures are taken through. */
export async function gather(url: string): Promise<People> {
  const enter = (key: keyof typeof names) => enterDemo(url, `demo-${key}`, names[key])
  const [claire, ines, thomas, lea, sandrine, hugo] = await Promise.all([
    enter('claire'),
    enter('ines'),
    enter('thomas'),
    enter('lea'),
    enter('sandrine'),
    enter('hugo'),
  ])
  return { claire, ines, thomas, lea, sandrine, hugo }
}
