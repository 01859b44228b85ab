import type { Exchange } from '../../exchange'
import { cep } from './cep'
import { miti } from './miti'
import { oars } from './oars'
import { porter } from './porter'

/** A care assistant whose back gives way: reflections, a hinted answer and its repair. */
export const mireille: Exchange = {
  key: 'mireille',
  title: { fr: 'Mireille R., 52 ans, aide-soignante', en: 'Mireille R., 52, care assistant' },
  advisor: 'Nour',
  beneficiary: 'Mireille',
  lines: [
    {
      key: 'opening',
      by: 'advisor',
      text: {
        fr: 'Bonjour Mireille. Nous avons trois quarts d’heure, et ce que vous direz restera entre nous.',
        en: 'Good morning Mireille. We have three quarters of an hour, and what you say stays between us.',
      },
      frame: ['duration', 'confidentiality'],
    },
    {
      key: 'start',
      by: 'beneficiary',
      text: {
        fr: 'Je ne sais pas par où commencer. J’ai le dos fichu, on me parle de reclassement.',
        en: 'I don’t know where to start. My back is finished, and they talk of moving me to another job.',
      },
    },
    {
      key: 'echo',
      by: 'advisor',
      text: {
        fr: 'Le dos fichu, et on vous parle de reclassement.',
        en: 'Your back is finished, and they talk of moving you.',
      },
    },
    {
      key: 'years',
      by: 'beneficiary',
      text: {
        fr: 'Vingt-six ans de ce métier. Je ne me vois pas derrière un bureau.',
        en: 'Twenty-six years in this job. I can’t see myself behind a desk.',
      },
    },
    {
      key: 'fear',
      by: 'advisor',
      text: {
        fr: 'Vous craignez de perdre ce qui vous plaisait : être auprès des gens.',
        en: 'You’re afraid of losing what you liked: being with people.',
      },
    },
    {
      key: 'exactly',
      by: 'beneficiary',
      text: { fr: 'Oui. C’est exactement ça.', en: 'Yes. That’s exactly it.' },
    },
    {
      key: 'secretary',
      by: 'advisor',
      text: {
        fr: 'Vous n’avez jamais pensé au secrétariat médical ?',
        en: 'Have you never thought of being a medical secretary?',
      },
    },
    {
      key: 'everyone',
      by: 'beneficiary',
      text: { fr: 'Non… enfin, tout le monde me le dit.', en: 'No… well, everyone tells me to.' },
    },
    {
      key: 'repair',
      by: 'advisor',
      text: {
        fr: 'J’ai été trop vite, je vous ai soufflé une réponse. Je vous écoute.',
        en: 'I went too fast and handed you an answer. I’m listening.',
      },
    },
    {
      key: 'car',
      by: 'beneficiary',
      text: {
        fr: 'Ce n’est rien. C’est que le soir, je pleure dans ma voiture avant de rentrer.',
        en: 'It’s nothing. It’s just that in the evening I cry in my car before I go in.',
      },
    },
    {
      key: 'silence',
      by: 'advisor',
      text: {
        fr: '(Quatre secondes de silence. Nour ne la quitte pas des yeux.)',
        en: '(Four seconds of silence. Nour keeps her eyes on her.)',
      },
    },
    {
      key: 'noOne',
      by: 'beneficiary',
      text: { fr: 'Je ne l’avais dit à personne.', en: 'I hadn’t told anyone.' },
    },
    {
      key: 'weighs',
      by: 'advisor',
      text: {
        fr: 'Dans cette voiture, qu’est-ce qui pèse le plus ?',
        en: 'In that car, what weighs the most?',
      },
    },
    {
      key: 'over',
      by: 'beneficiary',
      text: {
        fr: 'L’idée qu’après, c’est fini. Que vingt-six ans, ça ne compte pas.',
        en: 'The thought that it’s all over. That twenty-six years don’t count.',
      },
    },
    {
      key: 'need',
      by: 'advisor',
      text: {
        fr: 'Vous voudriez que ces vingt-six ans servent encore à quelqu’un.',
        en: 'You’d like those twenty-six years to be of use to someone still.',
      },
    },
    { key: 'someone', by: 'beneficiary', text: { fr: 'Voilà. À quelqu’un.', en: 'That’s it. To someone.' } },
  ],
  codings: {
    'cep-entretien': cep,
    'porter-attitudes': porter,
    oars: oars,
    'miti-like': miti,
  },
}
