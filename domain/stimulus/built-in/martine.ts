import type { Stimulus } from '../stimulus'

/** « Vous, à ma place, vous feriez quoi ? » */
export const martine: Stimulus = {
  key: 'martine',
  phase: 'exploration',
  codes: ['initiative', 'unsolicitedAdvice', 'authenticity'],
  persona: { name: 'Martine V.', age: 48 },
  scene: {
    fr: 'Martine, assistante de direction, a une proposition de rupture conventionnelle à rendre vendredi. Elle a exposé les deux côtés pendant dix minutes, chiffres à l’appui.',
    en: 'Martine, an executive assistant, has until Friday to answer an offer to leave by mutual agreement. She has set out both sides for ten minutes, with figures.',
  },
  said: [
    {
      by: 'advisor',
      text: {
        fr: 'Donc d’un côté l’indemnité, et de l’autre une équipe que vous aimez.',
        en: 'So on one side the payment, and on the other a team you are fond of.',
      },
    },
    {
      by: 'beneficiary',
      text: {
        fr: 'Voilà. J’ai fait des tableaux, j’en ai parlé à mon mari, à ma sœur.',
        en: 'That’s it. I’ve made tables, I’ve talked to my husband, to my sister.',
      },
    },
    {
      by: 'beneficiary',
      text: {
        fr: 'Franchement. Vous, à ma place, vous feriez quoi ?',
        en: 'Honestly. In my place, what would you do?',
      },
    },
  ],
  came: {
    fr: 'Je ne peux pas décider pour vous. Mais vu l’ambiance que vous décrivez, moi, je crois que je signerais.',
    en: 'I can’t decide for you. But given the atmosphere you describe, I think I would sign.',
  },
  felt: {
    fr: '« J’étais soulagée une seconde. Et puis je me suis entendue défendre mon équipe contre elle. »',
    en: '“I was relieved for one second. Then I heard myself defending my team against her.”',
  },
}
