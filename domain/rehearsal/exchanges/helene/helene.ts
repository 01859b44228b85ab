import type { Exchange } from '../../exchange'
import { cep } from './cep'
import { miti } from './miti'
import { oars } from './oars'
import { porter } from './porter'

/** A return to study: an interruption, a permission that is asked for, and who decides on the order. */
export const helene: Exchange = {
  key: 'helene',
  title: { fr: 'Hélène T., 41 ans, assistante de direction', en: 'Hélène T., 41, executive assistant' },
  advisor: 'Marc',
  beneficiary: 'Hélène',
  lines: [
    {
      key: 'invite',
      by: 'advisor',
      text: {
        fr: 'Vous vouliez parler de la formation. Par quoi aimeriez-vous commencer ?',
        en: 'You wanted to talk about the course. Where would you like to begin?',
      },
    },
    {
      key: 'daughter',
      by: 'beneficiary',
      text: {
        fr: 'Par ma fille, en fait. Si je reprends des études, c’est elle qui…',
        en: 'With my daughter, really. If I go back to studying, she’s the one who…',
      },
    },
    {
      key: 'cut',
      by: 'advisor',
      text: {
        fr: '…qui va en souffrir. Pour le financement, je vous explique : il y a le CPF.',
        en: '…who’ll suffer for it. As for the money, let me explain: there’s the training account.',
      },
    },
    {
      key: 'pushes',
      by: 'beneficiary',
      text: {
        fr: 'J’allais dire : c’est elle qui me pousse.',
        en: 'I was going to say: she’s the one who pushes me.',
      },
    },
    {
      key: 'sorry',
      by: 'advisor',
      text: {
        fr: 'Pardon, je vous ai coupée avec mon idée. C’est elle qui vous pousse.',
        en: 'I’m sorry, I cut in with my own idea. She’s the one who pushes you.',
      },
    },
    {
      key: 'euros',
      by: 'beneficiary',
      text: {
        fr: 'Elle dit : vas-y, maman. Moi, je compte les euros et les soirées.',
        en: 'She says: go for it, Mum. And I count the money and the evenings.',
      },
    },
    {
      key: 'two',
      by: 'advisor',
      text: {
        fr: 'Il y a donc deux choses, l’argent et le temps avec elle. C’est bien cela ?',
        en: 'So there are two things, the money and the time with her. Is that right?',
      },
    },
    {
      key: 'third',
      by: 'beneficiary',
      text: {
        fr: 'Oui. Et une troisième : je ne sais pas si j’en suis capable.',
        en: 'Yes. And a third: I don’t know if I’m up to it.',
      },
    },
    {
      key: 'offer',
      by: 'advisor',
      text: {
        fr: 'Voulez-vous que je vous dise comment d’autres ont financé la leur ?',
        en: 'Would you like me to tell you how others paid for theirs?',
      },
    },
    {
      key: 'notNow',
      by: 'beneficiary',
      text: {
        fr: 'Pas maintenant. Je préférerais rester là-dessus.',
        en: 'Not now. I’d rather stay with this.',
      },
    },
    {
      key: 'yours',
      by: 'advisor',
      text: {
        fr: 'Restons-y. C’est vous qui décidez de l’ordre.',
        en: 'Let’s stay with it. The order is for you to decide.',
      },
    },
    {
      key: 'school',
      by: 'beneficiary',
      text: {
        fr: 'À l’école, on m’a dit que les études, ce n’était pas pour moi. J’ai fait ma comptabilité seule, le soir.',
        en: 'At school they told me studying wasn’t for me. I taught myself bookkeeping, at night.',
      },
    },
    {
      key: 'alone',
      by: 'advisor',
      text: {
        fr: 'Seule, le soir : vous avez appris sans que personne vous y aide.',
        en: 'On your own, at night: you learned with no one to help you.',
      },
    },
    {
      key: 'forgot',
      by: 'beneficiary',
      text: { fr: 'C’est vrai. Je n’y pensais plus.', en: 'That’s true. I’d forgotten.' },
    },
    {
      key: 'gather',
      by: 'advisor',
      text: {
        fr: 'L’argent, les soirées, et cette phrase d’école. Qu’en retenez-vous ?',
        en: 'The money, the evenings, and what school told you. What do you take from it?',
      },
    },
    {
      key: 'heavier',
      by: 'beneficiary',
      text: {
        fr: 'Que la phrase pèse plus que l’argent.',
        en: 'That what they said weighs more than the money.',
      },
    },
  ],
  codings: {
    'cep-entretien': cep,
    'porter-attitudes': porter,
    oars: oars,
    'miti-like': miti,
  },
}
